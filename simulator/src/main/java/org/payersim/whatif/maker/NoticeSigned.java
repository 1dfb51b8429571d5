package org.payersim.whatif.maker;

import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The patient signed before the service that he pays: modifier GA says so. */
final class NoticeSigned implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (!spot.line().procedure().hasModifier("GA") && !spot.code().isEmpty()) {
      variations.correction(
          Who.PATIENT,
          spot.onLine(Topic.MODIFIER, "", "GA", "modifier GA put on " + spot.code()),
          "The patient signed a notice before the service; then he pays instead of you. A notice"
              + " dated back is falsification.",
          spot.editLine(line -> new LineEdit(line).modifier("GA").done()));
    }
  }
}
