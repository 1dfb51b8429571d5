package org.payersim.scenarios.generate;

/**
 * What is wrong with a claim on purpose, and with how many of a thousand. Terminated members and
 * providers outside the network come on top: they are facts of the {@link Family} and of the {@link
 * Practice}.
 */
enum Irregularity {
  /** The claim before it, sent again under a new patient control number. */
  DUPLICATE(4),
  /** A member number nobody was given. */
  UNKNOWN_MEMBER(5),
  /** A service plans exclude. */
  EXCLUDED_SERVICE(12),
  /** A code the fee schedule does not list. */
  UNLISTED_CODE(6),
  /** The lines do not add up to the claim's charge. */
  UNBALANCED(1),
  NONE(972);

  private final int perMille;

  Irregularity(int perMille) {
    this.perMille = perMille;
  }

  static Irregularity draw(Draw draw) {
    int left = draw.below(1000);
    for (Irregularity irregularity : values()) {
      left -= irregularity.perMille;
      if (left < 0) {
        return irregularity;
      }
    }
    return NONE;
  }
}
