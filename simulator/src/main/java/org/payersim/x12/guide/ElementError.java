package org.payersim.x12.guide;

/** What can be wrong with an element, in the words of the 999. Source: 005010X231A1, IK403. */
public enum ElementError {
  /** Nothing is wrong. */
  FINE(""),
  REQUIRED_MISSING("1"),
  CONDITIONAL_MISSING("2"),
  TOO_MANY_ELEMENTS("3"),
  TOO_SHORT("4"),
  TOO_LONG("5"),
  INVALID_CHARACTER("6"),
  INVALID_CODE("7"),
  INVALID_DATE("8"),
  INVALID_TIME("9"),
  EXCLUSION_VIOLATED("10"),
  TOO_MANY_REPETITIONS("12"),
  TOO_MANY_COMPONENTS("13"),
  DEPENDENT_MISSING("I9"),
  NOT_USED("I10"),
  PATTERN("I12");

  private final String code;

  ElementError(String code) {
    this.code = code;
  }

  /** IK403. */
  public String code() {
    return code;
  }
}
