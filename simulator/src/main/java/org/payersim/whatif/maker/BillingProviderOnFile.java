package org.payersim.whatif.maker;

import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/** The billing provider is on file. */
final class BillingProviderOnFile implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    String npi = spot.billingNpi();
    variations.request(
        spot.onClaim(
            Topic.PROVIDER_FILE, "", npi, "billing provider " + npi + " is on the payer's file"),
        "The provider enrols with the payer, which may reach back to the service.",
        ProviderEdit.onFile(ProviderEdit.of(spot, npi)));
  }
}
