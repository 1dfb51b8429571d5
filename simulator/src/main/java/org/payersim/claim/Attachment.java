package org.payersim.claim;

/**
 * A document that was sent to support a claim (275, loop 2000A). Absent strings are empty.
 *
 * @param solicited whether the payer asked for it (TRN01 2); else it belongs to a claim whose PWK
 *     announced it (TRN01 1)
 * @param number TRN02: the payer's claim control number if it was asked for, else the provider's
 *     attachment control number
 * @param patientControlNumber REF EJ of the patient
 * @param provider who sends it (1000C)
 * @param code STC01-2: the LOINC code it answers, of one that was asked for
 * @param format CAT02: HL, IA, MB, TX, UL
 * @param content the document, as it was sent
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record Attachment(
    boolean solicited,
    String number,
    String patientControlNumber,
    Party provider,
    String code,
    String format,
    byte[] content) {
  public int length() {
    return content.length;
  }

  /** Without a byte of the document. */
  @Override
  public String toString() {
    return "attachment " + number + " of " + content.length + " bytes";
  }
}
