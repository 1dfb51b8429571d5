package org.payersim.sandbox;

import org.payersim.journal.Entry;
import org.payersim.journal.RecordCodec;
import org.payersim.ledger.ExaminerAct;

/** A journalled act of an examiner. */
record ExaminerEntry(ExaminerAct act) {
  byte[] encode() {
    return RecordCodec.of(ExaminerEntry.class).encode(this);
  }

  static ExaminerEntry decode(Entry entry) {
    return RecordCodec.of(ExaminerEntry.class).decode(entry.payload());
  }
}
