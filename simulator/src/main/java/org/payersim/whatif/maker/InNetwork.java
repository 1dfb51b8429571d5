package org.payersim.whatif.maker;

import java.util.stream.Stream;
import org.payersim.benefit.Plan;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** Who rendered the service takes part in a network of the plan. */
final class InNetwork implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (spot.plan().isEmpty()) {
      return;
    }
    Plan plan = spot.plan().get();
    String npi =
        spot.rules().isKnownProvider(spot.renderingNpi()) ? spot.renderingNpi() : spot.billingNpi();
    Stream.concat(Stream.of(plan.network()), plan.preferred().map(Plan.Preferred::network).stream())
        .filter(network -> !spot.rules().participates(npi, network, spot.day()))
        .forEach(
            network ->
                variations.fact(
                    Who.PAYER,
                    spot.onClaim(
                        Topic.NETWORK,
                        "",
                        network,
                        "provider " + npi + " takes part in the network " + network),
                    "He had a contract that day and the payer's file is wrong; or the payer makes a"
                        + " single case agreement. Otherwise the patient has to choose another.",
                    ProviderEdit.onFile(
                        ProviderEdit.participating(
                            ProviderEdit.of(spot, npi), network, spot.day()))));
  }
}
