package org.payersim.whatif.maker;

import org.payersim.claim.Party;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The claim is addressed to this payer. */
final class PayerAddressed implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    String ours = spot.rules().payer().id();
    Party now = spot.claim().payer();
    variations.correction(
        Who.BILLER,
        spot.onClaim(Topic.PAYER_ID, now.id(), ours, "payer " + ours + " in place of " + now.id()),
        "The patient's card names this payer; otherwise send the claim to the payer it names.",
        CaseEdits.claimAnew(
            spot.memory(),
            claim ->
                new ClaimEdit(claim)
                    .payer(Party.organization(now.lastName(), now.idQualifier(), ours))
                    .done()));
  }
}
