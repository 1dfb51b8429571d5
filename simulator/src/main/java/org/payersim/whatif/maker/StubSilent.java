package org.payersim.whatif.maker;

import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The tester's stub does not answer: the rules decide. */
final class StubSilent implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    variations.fact(
        Who.NOBODY,
        spot.onClaim(Topic.STUB, "answers", "silent", "no stub answers, the rules decide"),
        "A tester's stub decided this claim in place of the rules; no payer does that.",
        caseFile -> caseFile);
  }
}
