package org.payersim.whatif.maker;

import org.payersim.provider.Provider;
import org.payersim.rules.ProviderPolicy;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/** Who renders is on file with a specialty that may bill the service. */
final class SpecialtyOnFile implements VariationMaker {
  private static final int MOST = 2;

  @Override
  public void make(Spot spot, Variations variations) {
    Provider before = ProviderEdit.of(spot, spot.renderingNpi());
    spot.rules().providerPolicy().specialties().stream()
        .filter(limit -> ProviderPolicy.contains(limit.codes(), spot.code()))
        .flatMap(limit -> limit.specialties().stream().sorted())
        .limit(MOST)
        .forEach(
            specialty ->
                variations.request(
                    spot.onClaim(
                        Topic.PROVIDER_FILE,
                        before.specialty(),
                        specialty,
                        "provider " + before.npi() + " is on file with specialty " + specialty),
                    "He has that specialty, and has the payer's file put right.",
                    ProviderEdit.onFile(ProviderEdit.specialty(before, specialty))));
  }
}
