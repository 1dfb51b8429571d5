package org.payersim.adjudication;

import org.payersim.claim.Claim;

/**
 * A claim and what became of it: what acknowledgments, remittances and explanations are written
 * from.
 *
 * @param claim as submitted
 * @param outcome what was decided
 */
public record AdjudicatedClaim(Claim claim, Adjudication outcome) {
  /** The payer's number of the claim; empty if it was rejected. */
  public String payerControlNumber() {
    return switch (outcome) {
      case Adjudication.Finalized finalized -> finalized.determination().payerControlNumber();
      case Adjudication.Replaced replaced -> replaced.determination().payerControlNumber();
      case Adjudication.Voided voided -> voided.payerControlNumber();
      case Adjudication.Pended pended -> pended.determination().payerControlNumber();
      case Adjudication.Rejected rejected -> "";
    };
  }
}
