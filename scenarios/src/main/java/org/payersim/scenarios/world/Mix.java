package org.payersim.scenarios.world;

import java.util.Locale;

/**
 * What a workload's claims are like, besides their services. The shares are our own choice: of the
 * size clearinghouses report, and high enough that a short run has some of each.
 */
public enum Mix {
  /** First claims of known members only. */
  CLEAN(0, 0, 0, 0, 1),
  /** What a payer sees on a usual day. */
  REALISTIC(20, 15, 5, 5, 1),
  /** A sender who has not looked at his rejections for weeks. */
  DIRTY(80, 60, 20, 80, 1),
  /** A Monday morning: a weekend's claims at once, some sent twice for want of patience. */
  STORM(40, 15, 5, 10, 1),
  /** A plan year: deductibles fill up, the payer's clock moves. */
  YEAR(20, 15, 5, 5, 300);

  private final int duplicates;
  private final int replacements;
  private final int voids;
  private final int strangers;
  private final int days;

  /**
   * Shares of a thousand claims.
   *
   * @param duplicates are sent a second time
   * @param replacements replace an earlier one (frequency 7)
   * @param voids take an earlier one back (frequency 8)
   * @param strangers are for members nobody enrolled
   * @param days over how many days they come in
   */
  Mix(int duplicates, int replacements, int voids, int strangers, int days) {
    this.duplicates = duplicates;
    this.replacements = replacements;
    this.voids = voids;
    this.strangers = strangers;
    this.days = days;
  }

  int duplicates() {
    return duplicates;
  }

  int replacements() {
    return replacements;
  }

  int voids() {
    return voids;
  }

  int strangers() {
    return strangers;
  }

  int days() {
    return days;
  }

  /** As it is written on a command line and in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
