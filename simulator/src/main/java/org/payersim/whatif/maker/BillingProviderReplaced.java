package org.payersim.whatif.maker;

import org.payersim.claim.BillingProvider;
import org.payersim.claim.ClaimProvider;
import org.payersim.claim.Party;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The billing provider by the NPI of another party of the claim that is on file. */
final class BillingProviderReplaced implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    Party before = spot.claim().billing().party();
    spot.claim().providers().stream()
        .map(ClaimProvider::party)
        .map(Party::npi)
        .filter(npi -> !npi.isEmpty() && !npi.equals(before.npi()))
        .filter(npi -> spot.rules().findProvider(npi).isPresent())
        .distinct()
        .forEach(
            npi ->
                variations.correction(
                    Who.BILLER,
                    spot.onClaim(
                        Topic.BILLING_PROVIDER,
                        before.npi(),
                        npi,
                        "billing provider " + npi + " in place of " + before.npi()),
                    "This provider bills for itself and is the one to be paid.",
                    CaseEdits.claimAnew(
                        spot.memory(),
                        claim ->
                            new ClaimEdit(claim)
                                .billing(
                                    new BillingProvider(
                                        withNpi(claim.billing().party(), npi),
                                        claim.billing().payTo()))
                                .done())));
  }

  private static Party withNpi(Party party, String npi) {
    return new Party(
        party.person(),
        party.lastName(),
        party.firstName(),
        party.middleName(),
        party.suffix(),
        "XX",
        npi,
        party.address(),
        party.references(),
        party.taxonomy());
  }
}
