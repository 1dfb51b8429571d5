package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.Settlement;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimType;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;

/**
 * A decision about a claim in one line: what lists of claims are made of, and what is laid down to
 * be searched.
 *
 * @param place where it stands among the payer's decisions
 * @param claim the payer's number; empty if it was rejected
 * @param patientControlNumber the provider's own number
 * @param kind professional, institutional or dental
 * @param member member number as on the claim
 * @param family the ledger it was posted to; empty if it has none
 * @param provider NPI of the billing provider
 * @param service first to last day of service
 * @param outcome what was decided
 * @param result what it came to
 * @param original the payer's number of the claim it replaces or takes back
 * @param charge what was charged
 * @param amounts what a final decision came to; empty if there is none
 * @param carcs claim adjustment reason codes of a final decision, each once, in order
 */
public record ClaimSummary(
    Place place,
    String claim,
    String patientControlNumber,
    ClaimType kind,
    String member,
    String family,
    String provider,
    DateSpan service,
    Outcome outcome,
    Result result,
    Optional<String> original,
    Money charge,
    Optional<FinalAmounts> amounts,
    List<String> carcs) {
  public ClaimSummary {
    carcs = List.copyOf(carcs);
  }

  /**
   * Where a decision stands: lists go by day, and within a day in the order decisions were made.
   *
   * @param decidedOn day of the decision, by the payer's clock
   * @param decision how many decisions the payer had made with it, from 1 on
   */
  public record Place(LocalDate decidedOn, long decision) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byDay = decidedOn.compareTo(other.decidedOn);
      return byDay == 0 ? Long.compare(decision, other.decision) : byDay;
    }
  }

  /**
   * What a final decision came to.
   *
   * @param receivedOn day of receipt
   * @param allowed what the payer recognises
   * @param paid what it pays
   * @param patientResponsibility what is left to the patient
   */
  public record FinalAmounts(
      LocalDate receivedOn, Money allowed, Money paid, Money patientResponsibility) {}

  /** What was decided. */
  public enum Outcome {
    FINALIZED,
    REPLACED,
    VOIDED,
    PENDED,
    REJECTED;

    static Outcome of(Adjudication adjudication) {
      return switch (adjudication) {
        case Adjudication.Finalized done -> FINALIZED;
        case Adjudication.Replaced done -> REPLACED;
        case Adjudication.Voided done -> VOIDED;
        case Adjudication.Pended waiting -> PENDED;
        case Adjudication.Rejected refused -> REJECTED;
      };
    }

    /** As clients write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a decision came to, in one word; see {@link Settlement}. */
  public enum Result {
    /** Paid, and no line denied. */
    PAID,
    /** Paid, but a line at least is denied. */
    PARTLY_PAID,
    PATIENT_OWES,
    NOTHING_DUE,
    DENIED,
    VOIDED,
    PENDED,
    REJECTED;

    static Result of(Adjudication adjudication) {
      return switch (adjudication) {
        case Adjudication.Finalized done -> of(done.determination());
        case Adjudication.Replaced done -> of(done.determination());
        case Adjudication.Voided done -> VOIDED;
        case Adjudication.Pended waiting -> PENDED;
        case Adjudication.Rejected refused -> REJECTED;
      };
    }

    private static Result of(Determination decided) {
      return switch (Settlement.of(decided)) {
        case PAID ->
            decided.lines().stream().anyMatch(LineDetermination::isDenied) ? PARTLY_PAID : PAID;
        case PATIENT_OWES -> PATIENT_OWES;
        case NOTHING_DUE -> NOTHING_DUE;
        case DENIED -> DENIED;
      };
    }

    /** As clients write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The summary of a decision. */
  public static ClaimSummary of(Place place, AdjudicatedClaim decided) {
    Claim claim = decided.claim();
    Adjudication outcome = decided.outcome();
    Optional<Determination> done = outcome.findFinal();
    return new ClaimSummary(
        place,
        decided.payerControlNumber(),
        claim.patientControlNumber(),
        claim.type(),
        claim.subscriber().memberId(),
        family(outcome),
        claim.billing().party().npi(),
        claim.serviceSpan(),
        Outcome.of(outcome),
        Result.of(outcome),
        outcome.findOriginal(),
        claim.charge(),
        done.map(
            d ->
                new FinalAmounts(
                    d.receivedOn(), d.amounts().allowed(), d.paid(), d.patientResponsibility())),
        done.map(ClaimSummary::carcs).orElse(List.of()));
  }

  private static String family(Adjudication outcome) {
    return outcome instanceof Adjudication.Pended pended
        ? pended.determination().familyId()
        : outcome.findFinal().map(Determination::familyId).orElse("");
  }

  private static List<String> carcs(Determination decided) {
    TreeSet<String> carcs = new TreeSet<>();
    for (LineDetermination line : decided.lines()) {
      for (Adjustment adjustment : line.adjustments()) {
        carcs.add(adjustment.reason().carc());
      }
    }
    return List.copyOf(carcs);
  }
}
