package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.whatif.variation.Judgement;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * Each modifier of the line taken off.
 *
 * @param only these are; empty for all
 * @param judgement what that is
 * @param condition what must be true for it, a sentence
 */
record ModifierRemoved(List<String> only, Judgement judgement, String condition)
    implements VariationMaker {
  /** Any of them, if it was a slip of the pen. */
  static final ModifierRemoved ANY =
      new ModifierRemoved(
          List.of(),
          Judgement.CORRECTION,
          "The modifier does not describe what was done; the chart shows the service without it.");

  @Override
  public void make(Spot spot, Variations variations) {
    List<String> present = spot.line().procedure().modifiers();
    for (String modifier : present) {
      if (only.isEmpty() || only.contains(modifier)) {
        List<String> others = present.stream().filter(m -> !m.equals(modifier)).toList();
        variations.add(
            judgement == Judgement.FALSIFICATION ? Who.NOBODY : Who.PROVIDER,
            judgement,
            spot.onLine(
                Topic.MODIFIER, modifier, "", "modifier " + modifier + " taken off " + spot.code()),
            condition,
            spot.editLine(line -> new LineEdit(line).modifiers(others).done()));
      }
    }
  }
}
