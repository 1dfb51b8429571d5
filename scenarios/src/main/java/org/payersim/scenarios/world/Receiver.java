package org.payersim.scenarios.world;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.remittance.Remittance;
import org.payersim.sandbox.AnswerSink;
import org.payersim.scenarios.X12Check;

/**
 * Takes the payer's answers: every 835 has to balance, every decision to agree with the second
 * opinion; all bytes go into one digest.
 */
final class Receiver implements AnswerSink {
  private final Comparison comparison;
  private final MessageDigest digest;
  private final Map<String, String> numbers = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private long remittances;

  Receiver(Comparison comparison) {
    this.comparison = comparison;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void acknowledgment(Kind kind, byte[] document) {
    digest.update(document);
  }

  @Override
  public void decided(List<AdjudicatedClaim> claims) {
    for (AdjudicatedClaim claim : claims) {
      comparison.compare(claim);
      numbers.put(claim.claim().patientControlNumber(), claim.payerControlNumber());
    }
  }

  @Override
  public OutputStream remittance(Remittance remittance) {
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        byte[] document = toByteArray();
        remittances++;
        digest.update(document);
        faults.addAll(X12Check.faults(document));
      }
    };
  }

  @Override
  public void unreadable(long offset, String problem) {
    faults.add("not readable at " + offset + ": " + problem);
  }

  /** The payer's numbers of the claims decided since it was asked last, by the provider's. */
  Map<String, String> takeNumbers() {
    Map<String, String> taken = new HashMap<>(numbers);
    numbers.clear();
    return taken;
  }

  List<String> faults() {
    return faults;
  }

  long remittances() {
    return remittances;
  }

  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
