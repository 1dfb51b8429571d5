package org.payersim.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.explain.CodeWords;
import org.payersim.inquiry.ClaimRecord;
import org.payersim.remittance.ClaimPayment;
import org.payersim.remittance.LinePayment;

/**
 * A claim as a resource tells of it.
 *
 * @param claim as submitted, with the latest decision on it
 * @param isReversed whether it was taken back since
 * @param payment the remittance that told of it
 */
record Told(AdjudicatedClaim claim, boolean isReversed, Optional<ClaimRecord.Payment> payment) {
  static Told of(ClaimRecord record) {
    return new Told(record.claim(), record.isReversed(), record.payment());
  }

  /** The final decision, if there is one and the claim itself was paid or denied. */
  Optional<Determination> decision() {
    return claim.outcome().findFinal();
  }

  /** The lines of the final decision; none if there is no such. */
  List<LinePayment> lines() {
    return decision()
        .map(decided -> ClaimPayment.of(claim.claim(), decided).lines())
        .orElse(List.of());
  }

  /** Remittance outcome of FHIR: queued, complete, error. */
  String outcome() {
    return switch (claim.outcome()) {
      case Adjudication.Finalized done -> "complete";
      case Adjudication.Replaced done -> "complete";
      case Adjudication.Voided done -> "complete";
      case Adjudication.Pended waiting -> "queued";
      case Adjudication.Rejected refused -> "error";
    };
  }

  /** What became of it, in a sentence. */
  String disposition() {
    return switch (claim.outcome()) {
      case Adjudication.Finalized done -> words(done.determination());
      case Adjudication.Replaced done ->
          words(done.determination()) + ", in place of claim " + done.original();
      case Adjudication.Voided done -> "Claim " + done.original() + " is taken back";
      case Adjudication.Pended waiting -> "Waits for an examiner";
      case Adjudication.Rejected refused -> "Rejected; not taken into adjudication";
    };
  }

  private static String words(Determination determination) {
    return CodeWords.ofClaimStatus(determination.status())
        + (determination.paid().isZero() ? ", nothing is paid" : "");
  }

  /** Why it waits, each reason once; nothing if it does not. */
  List<String> waitingFor() {
    List<String> reasons = new ArrayList<>();
    if (claim.outcome() instanceof Adjudication.Pended waiting) {
      for (Pend pend : waiting.reasons()) {
        String reason =
            "Line " + pend.line() + ": " + pend.reason() + " " + CodeWords.of(pend.reason());
        if (!reasons.contains(reason)) {
          reasons.add(reason);
        }
      }
    }
    return reasons;
  }
}
