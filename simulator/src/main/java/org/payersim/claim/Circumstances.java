package org.payersim.claim;

import java.util.List;

/**
 * What may make another payer, another rule or another deadline answer for a claim (CLM11, CLM12,
 * CLM20). Absent strings are empty.
 *
 * @param causes related causes in order: AA auto accident, EM employment, OA other accident
 * @param accidentState state or province of an auto accident (CLM11-4)
 * @param accidentCountry its country, if not the United States (CLM11-5)
 * @param specialProgram CLM12: 01 EPSDT, 02 handicapped children, 03 special federal funding, 05
 *     disability, 09 second opinion
 * @param delayReason why it was sent late (CLM20)
 */
public record Circumstances(
    List<String> causes,
    String accidentState,
    String accidentCountry,
    String specialProgram,
    String delayReason) {
  /** Nothing out of the ordinary. */
  public static final Circumstances NONE = new Circumstances(List.of(), "", "", "", "");
}
