package org.payersim.x12;

/**
 * What became of the envelope (TA1).
 *
 * @param header the interchange acknowledged
 * @param code TA104: A, E or R
 * @param note TA105: 000 to 031
 */
public record InterchangeResult(InterchangeHeader header, String code, String note) {
  public boolean isRejected() {
    return code.equals("R");
  }
}
