package org.payersim.rules;

/**
 * The payer's front-end edits that differ from payer to payer.
 *
 * @param npiCheckDigit whether a billing NPI must have a valid check digit; off by default, since
 *     most published sample files fail it
 * @param nameMatch whether the subscriber's name and birth date must agree with the member number
 * @param unknownBillingProvider whether a claim of a billing provider who is not on file is
 *     rejected; otherwise he is taken as out of network
 * @param denyUnknownCodes whether a code is denied that a complete code table does not have;
 *     otherwise it is accepted. Without a table every code is accepted
 * @param bills over how long a time one bill may run
 * @param readmissionDays days after leaving a hospital within which coming back is not paid again;
 *     0 if it always is
 * @param strictCombinations whether a rules document that names a denial CORE 360 does not list is
 *     at fault, once there is a table of them; otherwise it is noted where a line is denied for it
 */
public record Edits(
    boolean npiCheckDigit,
    boolean nameMatch,
    boolean unknownBillingProvider,
    boolean denyUnknownCodes,
    Bills bills,
    int readmissionDays,
    boolean strictCombinations) {
  public static final Edits USUAL = new Edits(false, true, true, false, Bills.ANY_SPAN, 0, false);

  /** Over how long a time one bill may run. */
  public enum Bills {
    ANY_SPAN,
    ONE_YEAR,
    ONE_MONTH
  }
}
