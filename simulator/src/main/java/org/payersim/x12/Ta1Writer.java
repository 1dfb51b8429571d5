package org.payersim.x12;

/** Writes the TA1: what became of an interchange's envelope. Source: X12 005010, TA1 segment. */
public final class Ta1Writer {
  private Ta1Writer() {}

  /** One interchange holding one TA1 and no functional group. */
  public static byte[] write(InterchangeResult result, Envelope envelope, ControlNumbers numbers) {
    return new byte[0];
  }
}
