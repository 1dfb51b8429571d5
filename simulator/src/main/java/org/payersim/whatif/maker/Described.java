package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** A line says in words what was done. */
final class Described implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    variations.correction(
        Who.BILLER,
        spot.onLine(
            Topic.NOTE, "", "a description", "a description of " + spot.code() + " (SV101-7)"),
        "It describes what the chart shows.",
        spot.editLine(line -> new LineEdit(line).notes(List.of("SEE DESCRIPTION")).done()));
  }
}
