package org.payersim.x12;

/**
 * Writes the TA1: what became of an interchange's envelope. Source: X12 005010, interchange control
 * structures, TA1 segment.
 */
public final class Ta1Writer {
  private Ta1Writer() {}

  /** One interchange holding one TA1 and no functional group. */
  public static byte[] write(InterchangeResult result, Envelope envelope, ControlNumbers numbers) {
    InterchangeHeader header = result.header();
    return EnvelopeWriter.toByteArray(
        envelope,
        numbers,
        document ->
            document
                .segments()
                .begin("TA1")
                .text(header.controlNumber(), 9)
                .text(header.date(), 6)
                .text(header.time(), 4)
                .text(result.code())
                .text(result.note())
                .end());
  }
}
