package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * A modifier in place of another it is easily mistaken for.
 *
 * @param replacements pairs, each what is there and what should be
 */
record ModifierReplaced(List<List<String>> replacements) implements VariationMaker {
  /** The other side of the body. */
  static final ModifierReplaced SIDES =
      new ModifierReplaced(
          List.of(
              List.of("LT", "RT"), List.of("RT", "LT"), List.of("LT", "50"), List.of("RT", "50")));

  @Override
  public void make(Spot spot, Variations variations) {
    List<String> present = spot.line().procedure().modifiers();
    for (List<String> pair : replacements) {
      String wrong = pair.get(0);
      String right = pair.get(1);
      if (present.contains(wrong) && !present.contains(right)) {
        List<String> others = present.stream().map(m -> m.equals(wrong) ? right : m).toList();
        variations.correction(
            Who.PROVIDER,
            spot.onLine(
                Topic.MODIFIER, wrong, right, "modifier " + right + " in place of " + wrong),
            "The chart shows that it was what modifier " + right + " says.",
            spot.editLine(line -> new LineEdit(line).modifiers(others).done()));
      }
    }
  }
}
