package org.payersim.whatif.maker;

import org.payersim.adjudication.price.ContractPricing;
import org.payersim.money.Quantity;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** A line of anesthesia says how long it took: an hour is supposed. */
final class MinutesSaid implements VariationMaker {
  private static final Quantity HOUR = Quantity.of(60);

  @Override
  public void make(Spot spot, Variations variations) {
    if (spot.finding() instanceof ContractPricing.MinutesMissing) {
      variations.correction(
          Who.BILLER,
          spot.onLine(
              Topic.UNITS,
              spot.line().units() + " " + spot.line().unitBasis(),
              HOUR + " MJ",
              "minutes in place of units (an hour is supposed here)"),
          "The minutes are those of the anesthesia record.",
          spot.editLine(line -> new LineEdit(line).unitBasis("MJ").units(HOUR).done()));
    }
  }
}
