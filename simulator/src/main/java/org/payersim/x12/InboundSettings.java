package org.payersim.x12;

/**
 * What a payer is strict about when it reads claims. Our own decision: the standard leaves these
 * open.
 *
 * @param npiCheckDigit whether an NPI that fails its check digit is a fault of the element; off by
 *     default, because most published samples carry invented NPIs that fail it
 * @param faultLimit how many faults of a transaction set are listed; the rest are only counted
 * @param segmentLimit longest segment accepted, in bytes; what is longer has lost its terminator
 */
public record InboundSettings(boolean npiCheckDigit, int faultLimit, int segmentLimit) {
  /** Lenient where real files are untidy: no NPI check digit, 100 faults a set, 64 KB a segment. */
  public static final InboundSettings DEFAULT = new InboundSettings(false, 100, 1 << 16);

  public InboundSettings {
    if (faultLimit < 1 || segmentLimit < 1024) {
      throw new IllegalArgumentException(
          "a fault limit is at least 1 and a segment limit at least 1024 bytes");
    }
  }

  public InboundSettings withNpiCheckDigit(boolean check) {
    return new InboundSettings(check, faultLimit, segmentLimit);
  }

  public InboundSettings withFaultLimit(int limit) {
    return new InboundSettings(npiCheckDigit, limit, segmentLimit);
  }
}
