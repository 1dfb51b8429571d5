package org.payersim.whatif.maker;

import java.util.ArrayList;
import java.util.List;
import org.payersim.provider.Provider;
import org.payersim.provider.Standing;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/** Who renders is on file as one of the billing group. */
final class RendererLinked implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    Provider before = ProviderEdit.of(spot, spot.renderingNpi());
    List<String> groups = new ArrayList<>(before.standing().groups());
    groups.add(spot.billingNpi());
    Standing standing =
        new Standing(
            before.standing().enrolled(),
            before.standing().excluded(),
            groups,
            before.standing().refers(),
            before.standing().laboratories());
    variations.request(
        spot.onClaim(
            Topic.PROVIDER_FILE,
            "",
            spot.billingNpi(),
            "rendering provider "
                + spot.renderingNpi()
                + " is on file as one of "
                + spot.billingNpi()),
        "He was one of the group that day; the group enrols him with the payer.",
        ProviderEdit.onFile(ProviderEdit.standing(before, standing)));
  }
}
