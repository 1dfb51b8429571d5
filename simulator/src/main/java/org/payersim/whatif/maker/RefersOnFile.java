package org.payersim.whatif.maker;

import org.payersim.adjudication.cover.ReferringEligible;
import org.payersim.provider.Provider;
import org.payersim.provider.Standing;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/** Who referred or ordered may do so. */
final class RefersOnFile implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    String npi =
        switch (spot.finding()) {
          case ReferringEligible.MayNotRefer refer -> refer.npi();
          case ReferringEligible.MayNotOrder order -> order.npi();
          default -> "";
        };
    if (npi.isEmpty()) {
      return;
    }
    Provider before = ProviderEdit.of(spot, npi);
    Standing standing =
        new Standing(
            before.standing().enrolled(),
            before.standing().excluded(),
            before.standing().groups(),
            true,
            before.standing().laboratories());
    variations.request(
        spot.onClaim(
            Topic.PROVIDER_FILE, "", npi, "provider " + npi + " is on file as one who may refer"),
        "He enrols to refer and order; or the claim named the wrong one, and another sent the"
            + " patient.",
        ProviderEdit.onFile(ProviderEdit.standing(before, standing)));
  }
}
