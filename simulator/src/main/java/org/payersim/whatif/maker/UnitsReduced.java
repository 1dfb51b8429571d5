package org.payersim.whatif.maker;

import org.payersim.adjudication.edit.UnitsPlausible;
import org.payersim.money.Quantity;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** No more units than the stage lets pass. */
final class UnitsReduced implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    int limit =
        switch (spot.finding()) {
          case UnitsPlausible.LineOverLimit line -> line.limit();
          case UnitsPlausible.DayOverLimit day -> day.limit();
          default -> 0;
        };
    Quantity units = Quantity.of(limit);
    if (limit > 0 && spot.line().units().compareTo(units) > 0) {
      variations.correction(
          Who.PROVIDER,
          spot.onLine(
              Topic.UNITS,
              spot.line().units().toString(),
              units.toString(),
              "units " + units + " in place of " + spot.line().units()),
          "The chart shows no more than " + units + "; the number on the claim was a mistake.",
          spot.editLine(line -> new LineEdit(line).units(units).done()));
    }
  }
}
