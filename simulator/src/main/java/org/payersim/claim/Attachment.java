package org.payersim.claim;

import java.util.Arrays;

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
public record Attachment(
    boolean solicited,
    String number,
    String patientControlNumber,
    Party provider,
    String code,
    String format,
    byte[] content) {
  public Attachment {
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  public int length() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && solicited == that.solicited
        && number.equals(that.number)
        && patientControlNumber.equals(that.patientControlNumber)
        && provider.equals(that.provider)
        && code.equals(that.code)
        && format.equals(that.format)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return number.hashCode() * 31 + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "attachment " + number + " of " + content.length + " bytes";
  }
}
