package org.payersim.x12;

import org.payersim.x12.syntax.Segment;

/** The identifiers of the segments around the data. */
final class Envelopes {
  static final int ISA = Segment.pack("ISA");
  static final int IEA = Segment.pack("IEA");
  static final int GS = Segment.pack("GS");
  static final int GE = Segment.pack("GE");
  static final int ST = Segment.pack("ST");
  static final int SE = Segment.pack("SE");
  static final int TA1 = Segment.pack("TA1");

  private Envelopes() {}

  /** Whether a segment belongs to a group or interchange and so cannot be part of a set. */
  static boolean isOutsideSet(int id) {
    return id == GE || id == GS || id == IEA || id == ISA;
  }
}
