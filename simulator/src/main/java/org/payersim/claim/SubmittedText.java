package org.payersim.claim;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The segments a claim was read from, as bytes, in three shared or own parts: its billing
 * provider's, its subscriber's and patient's, and its own from CLM on. Parts are shared between
 * claims and never written to after they were read.
 *
 * @param billing segments of 2000A
 * @param subscriber segments of 2000B and 2000C
 * @param claim segments from CLM to the last of the claim's lines
 * @param delimiters element separator, component separator, repetition separator, segment
 *     terminator
 */
@SuppressWarnings(
    "ArrayRecordComponent") // read once, shared, never written to: a copy a claim would be waste
public record SubmittedText(byte[] billing, byte[] subscriber, byte[] claim, String delimiters) {
  public static final SubmittedText NONE =
      new SubmittedText(new byte[0], new byte[0], new byte[0], "*:^~");

  /** The whole text, one part after the other. */
  public String text() {
    return latin1(billing) + latin1(subscriber) + latin1(claim);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubmittedText that
        && Arrays.equals(billing, that.billing)
        && Arrays.equals(subscriber, that.subscriber)
        && Arrays.equals(claim, that.claim)
        && delimiters.equals(that.delimiters);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(claim);
  }

  @Override
  public String toString() {
    return text();
  }
}
