package org.payersim.scenarios.certify;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.remittance.Remittance;
import org.payersim.sandbox.AnswerSink;

/** What a payer answered to one file, and how long each kind of answer took. */
final class Answered implements AnswerSink {
  private final long start = System.nanoTime();
  private final Map<Kind, ByteArrayOutputStream> acknowledgments = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> millis = new EnumMap<>(Kind.class);
  private final ByteArrayOutputStream remittances = new ByteArrayOutputStream();
  private final List<AdjudicatedClaim> claims = new ArrayList<>();

  @Override
  public void acknowledgment(Kind kind, byte[] document) {
    acknowledgments.computeIfAbsent(kind, none -> new ByteArrayOutputStream()).writeBytes(document);
    millis.put(kind, (System.nanoTime() - start) / 1_000_000);
  }

  @Override
  public void decided(List<AdjudicatedClaim> some) {
    claims.addAll(some);
  }

  @Override
  public OutputStream remittance(Remittance remittance) {
    return remittances;
  }

  @Override
  public void unreadable(long offset, String problem) {}

  byte[] bytes(Kind kind) {
    ByteArrayOutputStream bytes = acknowledgments.get(kind);
    return bytes == null ? new byte[0] : bytes.toByteArray();
  }

  byte[] remittances() {
    return remittances.toByteArray();
  }

  List<AdjudicatedClaim> claims() {
    return claims;
  }

  /** How long the last of this kind took; 0 if there is none. */
  long millis(Kind kind) {
    return millis.getOrDefault(kind, 0L);
  }
}
