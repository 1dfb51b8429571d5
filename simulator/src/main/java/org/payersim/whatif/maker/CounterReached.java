package org.payersim.whatif.maker;

import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.money.Money;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * Deductible or out-of-pocket maximum are reached before this claim.
 *
 * @param kind which of them
 * @param words its name
 */
record CounterReached(AccumulatorId.Kind kind, String words) implements VariationMaker {
  private static final Money MORE_THAN_ANY = Money.ofCents(1_000_000_000L);

  @Override
  public void make(Spot spot, Variations variations) {
    variations.fact(
        Who.NOBODY,
        spot.onClaim(Topic.ACCUMULATOR, "open", "reached", "the " + words + " is reached"),
        "Other claims of the year were decided before this one. Nobody changes that: the amount is"
            + " the patient's by the plan.",
        CaseEdits.balances((id, before) -> id.kind() == kind ? MORE_THAN_ANY : before));
  }
}
