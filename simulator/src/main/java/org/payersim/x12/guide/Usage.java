package org.payersim.x12.guide;

/** How much a loop, segment or element is wanted. */
enum Usage {
  /** The standard itself wants it. */
  MANDATORY,
  /** The guide wants it. */
  REQUIRED,
  /** It depends. */
  SITUATIONAL,
  /** The guide does not want it. */
  NOT_USED;

  static Usage of(char letter) {
    return switch (letter) {
      case 'M' -> MANDATORY;
      case 'R' -> REQUIRED;
      case 'S' -> SITUATIONAL;
      case '-' -> NOT_USED;
      default -> throw new IllegalArgumentException("no usage " + letter);
    };
  }

  boolean isRequired() {
    return this == MANDATORY || this == REQUIRED;
  }
}
