package org.payersim.whatif.maker;

import org.payersim.adjudication.share.WithinLimits;
import org.payersim.adjudication.share.WithinMaximum;
import org.payersim.money.Money;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** Nothing of the benefit limit is used up yet. */
final class LimitNotUsed implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    String limit =
        switch (spot.finding()) {
          case WithinLimits.PartlyBeyond found -> found.limit();
          case WithinLimits.NothingLeft found -> found.limit();
          case WithinLimits.NoDollarsLeft found -> found.limit();
          case WithinMaximum.MaximumReached found -> found.limit();
          default -> "";
        };
    if (!limit.isEmpty()) {
      variations.fact(
          Who.PAYER,
          spot.onClaim(
              Topic.LIMIT, "used up", "unused", "nothing of the limit '" + limit + "' is used up"),
          "An earlier claim counted wrongly and is corrected; or a new benefit period begins. The"
              + " payer may be asked for an exception.",
          CaseEdits.balances((id, before) -> id.scope().equals(limit) ? Money.ZERO : before));
    }
  }
}
