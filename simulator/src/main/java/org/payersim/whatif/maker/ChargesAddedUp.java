package org.payersim.whatif.maker;

import org.payersim.money.Money;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The claim's charge is the sum of its lines'. */
final class ChargesAddedUp implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    Money sum = spot.claim().lineCharges();
    variations.correction(
        Who.BILLER,
        spot.onClaim(
            Topic.CHARGE,
            spot.claim().charge().toString(),
            sum.toString(),
            "total charge " + sum + " in place of " + spot.claim().charge()),
        "The lines are right and complete.",
        CaseEdits.claim(claim -> new ClaimEdit(claim).charge(claim.lineCharges()).done()));
  }
}
