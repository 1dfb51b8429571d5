package org.payersim.x12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.payersim.claim.Batch;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.claim.SubmittedText;
import org.payersim.x12.syntax.ByteSources;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.SegmentReader;

/**
 * Reads claims again from the segments they kept: what was read once need not be stored component
 * by component.
 */
public final class SubmittedClaims {
  private SubmittedClaims() {}

  /**
   * The claim these segments were kept of.
   *
   * @param batch the set it came in
   * @throws IllegalArgumentException if they are not those of one claim
   */
  public static Claim read(Batch batch, SubmittedText text) {
    byte[] bytes = joined(text);
    Delimiters delimiters = delimiters(text.delimiters());
    SegmentReader reader = new SegmentReader(ByteSources.of(bytes), bytes.length);
    reader.use(delimiters);
    List<Claim> claims = new ArrayList<>(1);
    Values values = Values.take();
    try {
      new ClaimReader(reader, type(batch), claims::add, values).readAgain(batch, delimiters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      values.leave();
    }
    if (claims.size() != 1) {
      throw new IllegalArgumentException("not the segments of one claim, but of " + claims.size());
    }
    return claims.get(0);
  }

  private static ClaimType type(Batch batch) {
    return ClaimGuide.find(batch.guide())
        .orElseThrow(() -> new IllegalArgumentException("no guide of ours: " + batch.guide()));
  }

  private static byte[] joined(SubmittedText text) {
    int levels = text.billing().length + text.subscriber().length;
    byte[] bytes = Arrays.copyOf(text.billing(), levels + text.claim().length);
    System.arraycopy(text.subscriber(), 0, bytes, text.billing().length, text.subscriber().length);
    System.arraycopy(text.claim(), 0, bytes, levels, text.claim().length);
    return bytes;
  }

  private static Delimiters delimiters(String four) {
    if (four.length() != 4) {
      throw new IllegalArgumentException("not four delimiters");
    }
    return new Delimiters(
        (byte) four.charAt(0), (byte) four.charAt(1), (byte) four.charAt(2), (byte) four.charAt(3));
  }
}
