package org.payersim.rules;

/**
 * How the payer answers claims whose payer, member or name is not right.
 *
 * @param deniesUnknownMembers whether a member number nobody has is denied in the 835; otherwise it
 *     is rejected in the 277CA
 * @param mismatch a subscriber's name that does not go with the number
 * @param wrongPayer a claim for another payer
 */
public record IdentityPolicy(
    boolean deniesUnknownMembers, Mismatch mismatch, WrongPayer wrongPayer) {
  /** All are rejected. */
  public static final IdentityPolicy USUAL =
      new IdentityPolicy(false, Mismatch.REJECT, WrongPayer.REJECT);

  /** What becomes of a name that does not go with its number. */
  public enum Mismatch {
    REJECT,
    DENY,
    /** Taken, and reported corrected, if name or birth date tell that it is the member. */
    CORRECT
  }

  /** What becomes of a claim for another payer. */
  public enum WrongPayer {
    REJECT,
    DENY,
    /** Denied here and passed on to the payer it names. */
    FORWARD
  }
}
