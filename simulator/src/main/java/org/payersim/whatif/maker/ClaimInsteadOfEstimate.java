package org.payersim.whatif.maker;

import org.payersim.claim.ClaimDetail;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** A claim for payment in place of a question what would be paid. */
final class ClaimInsteadOfEstimate implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    variations.correction(
        Who.BILLER,
        spot.onClaim(
            Topic.PREDETERMINATION,
            "predetermination",
            "claim",
            "a claim for payment (CLM19 left out)"),
        "The service has been rendered since, and the claim names its day.",
        CaseEdits.claim(
            claim ->
                claim.detail() instanceof ClaimDetail.Dental d
                    ? new ClaimEdit(claim)
                        .detail(
                            new ClaimDetail.Dental(
                                d.circumstances(), false, d.orthodontics(), d.teeth()))
                        .done()
                    : claim));
  }
}
