package org.payersim.x12;

import org.payersim.inquiry.InquirySet;
import org.payersim.x12.syntax.SegmentSpool;

/** The levels of one set that answers a set of inquiries, encoded as answers come. */
interface AnswerSet<A> {
  /** What it answers. */
  InquirySet set();

  void add(A answer);

  /** Everything below its header. */
  SegmentSpool details();
}
