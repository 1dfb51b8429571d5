package org.payersim.whatif.maker;

import java.util.ArrayList;
import java.util.List;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The patient assigned his benefits to the provider. */
final class BenefitsAssigned implements VariationMaker {
  private static final int ASSIGNMENT = 2;

  @Override
  public void make(Spot spot, Variations variations) {
    if (spot.claim().indicators().size() <= ASSIGNMENT) {
      return;
    }
    variations.correction(
        Who.BILLER,
        spot.onClaim(
            Topic.ASSIGNMENT,
            spot.claim().indicators().get(ASSIGNMENT),
            "Y",
            "benefits assigned to the provider (CLM08 Y)"),
        "The patient signed an assignment of benefits, and it is on file in the practice.",
        CaseEdits.claim(
            claim -> {
              List<String> indicators = new ArrayList<>(claim.indicators());
              indicators.set(ASSIGNMENT, "Y");
              return new ClaimEdit(claim).indicators(indicators).done();
            }));
  }
}
