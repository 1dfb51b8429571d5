package org.payersim.sandbox;

import java.time.LocalDateTime;

/**
 * A document that came to support a claim.
 *
 * @param id its place among all, from 1 on
 * @param at when it came, by the payer's clock
 * @param number the payer's claim control number if it was asked for, else the attachment control
 *     number
 * @param solicited whether it was asked for
 * @param provider who sent it (NM109)
 * @param code LOINC code it answers; empty if none was sent
 * @param format CAT02
 * @param length bytes of the document
 * @param claim the payer's number of the claim it belongs to; empty as long as there is none
 */
public record KeptAttachment(
    int id,
    LocalDateTime at,
    String number,
    boolean solicited,
    String provider,
    String code,
    String format,
    int length,
    String claim) {
  KeptAttachment of(String number) {
    return new KeptAttachment(
        id, at, this.number, solicited, provider, code, format, length, number);
  }
}
