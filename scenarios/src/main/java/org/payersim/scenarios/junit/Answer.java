package org.payersim.scenarios.junit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.explain.Explanations;
import org.payersim.remittance.Remittance;
import org.payersim.sandbox.AnswerSink;
import org.payersim.scenarios.X12Text;
import org.payersim.scenarios.X12Text.Segment;

/** What the payer answered to one delivery: whole documents, and the claims in them. */
public final class Answer {
  private final Map<AnswerSink.Kind, String> acknowledgments;
  private final List<String> remittances;
  private final Map<String, String> explanations;
  private final List<String> problems;

  private Answer(Collected collected) {
    this.acknowledgments = new EnumMap<>(AnswerSink.Kind.class);
    collected.acknowledgments.forEach(
        (kind, bytes) -> acknowledgments.put(kind, text(bytes.toByteArray())));
    this.remittances = collected.remittances.stream().map(b -> text(b.toByteArray())).toList();
    this.explanations = Map.copyOf(collected.explanations);
    this.problems = List.copyOf(collected.problems);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The TA1; empty if there was none. */
  public String ta1() {
    return acknowledgments.getOrDefault(AnswerSink.Kind.TA1, "");
  }

  /** The 999; empty if there was none. */
  public String implementationAcknowledgment() {
    return acknowledgments.getOrDefault(AnswerSink.Kind.ACKNOWLEDGMENT_999, "");
  }

  /** The 277CA; empty if there was none. */
  public String claimAcknowledgment() {
    return acknowledgments.getOrDefault(AnswerSink.Kind.ACKNOWLEDGMENT_277CA, "");
  }

  /** The 271; empty if nothing was asked that it answers. */
  public String eligibility() {
    return acknowledgments.getOrDefault(AnswerSink.Kind.ELIGIBILITY_271, "");
  }

  /** The 277; empty if nothing was asked that it answers. */
  public String claimStatus() {
    return acknowledgments.getOrDefault(AnswerSink.Kind.CLAIM_STATUS_277, "");
  }

  /** The 835s, one a payee. */
  public List<String> remittances() {
    return remittances;
  }

  /** What was no X12 at all, one sentence each. */
  public List<String> problems() {
    return problems;
  }

  /**
   * The claims of this number in the remittances, in order: of a replacement the reversal of the
   * earlier one comes first.
   */
  public List<RemittedClaim> remitted(String claim) {
    List<RemittedClaim> found = new ArrayList<>();
    for (String remittance : remittances) {
      for (RemittedClaim one : RemittedClaim.list(remittance)) {
        if (one.number().equals(claim)) {
          found.add(one);
        }
      }
    }
    return found;
  }

  /** STC01 and what follows it in STC10 and STC11, of a claim in the 277CA. */
  public List<String> statuses(String claim) {
    List<String> statuses = new ArrayList<>();
    boolean ofClaim = false;
    for (Segment segment : X12Text.of(bytes(claimAcknowledgment())).segments()) {
      if (segment.is("HL")) {
        ofClaim = false;
      } else if (segment.is("TRN")) {
        ofClaim = segment.element(1).equals("2") && segment.element(2).equals(claim);
      } else if (segment.is("STC") && ofClaim) {
        for (int element : new int[] {1, 10, 11}) {
          if (!segment.element(element).isEmpty()) {
            statuses.add(segment.element(element));
          }
        }
      }
    }
    return statuses;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Why a claim was decided as it was, in words; empty if it was not decided. */
  public Optional<String> explanation(String claim) {
    return Optional.ofNullable(explanations.get(claim));
  }

  /** Collects what a payer answers. */
  static final class Collected implements AnswerSink {
    private final Map<Kind, ByteArrayOutputStream> acknowledgments = new EnumMap<>(Kind.class);
    private final List<ByteArrayOutputStream> remittances = new ArrayList<>();
    private final Map<String, String> explanations = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    Answer answer() {
      KeptRemittances.keep(remittances.stream().map(ByteArrayOutputStream::toByteArray).toList());
      return new Answer(this);
    }

    @Override
    public void acknowledgment(Kind kind, byte[] document) {
      acknowledgments
          .computeIfAbsent(kind, none -> new ByteArrayOutputStream())
          .writeBytes(document);
    }

    @Override
    public void decided(List<AdjudicatedClaim> claims) {
      for (AdjudicatedClaim claim : claims) {
        explanations.put(claim.claim().patientControlNumber(), Explanations.text(claim));
      }
    }

    @Override
    public OutputStream remittance(Remittance remittance) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      remittances.add(out);
      return out;
    }

    /** A remittance the payer made meanwhile, outside a delivery. */
    void remittance(byte[] document) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(document);
      remittances.add(out);
    }

    void explain(AdjudicatedClaim claim) {
      decided(List.of(claim));
    }

    @Override
    public void unreadable(long offset, String problem) {
      problems.add("at byte " + offset + ": " + problem);
    }
  }
}
