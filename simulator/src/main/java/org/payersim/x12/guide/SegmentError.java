package org.payersim.x12.guide;

/** What can be wrong with a segment, in the words of the 999. Source: 005010X231A1, IK304. */
public enum SegmentError {
  UNRECOGNIZED("1"),
  UNEXPECTED("2"),
  MISSING("3"),
  LOOP_TOO_OFTEN("4"),
  SEGMENT_TOO_OFTEN("5"),
  OUT_OF_SEQUENCE("7"),
  ELEMENT_ERRORS("8"),
  NOT_USED("I4"),
  DEPENDENT_MISSING("I6"),
  LOOP_BELOW_MINIMUM("I7"),
  SEGMENT_BELOW_MINIMUM("I8"),
  DEPENDENT_NOT_USED("I9");

  private final String code;

  SegmentError(String code) {
    this.code = code;
  }

  /** IK304. */
  public String code() {
    return code;
  }
}
