package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.benefit.CodeRange;
import org.payersim.reference.CodeKey;
import org.payersim.reference.DatedTable;
import org.payersim.reference.TableKind;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * A modifier the stage knows, put on the line.
 *
 * @param modifiers which, in the order they are tried, each with what the chart has to show
 */
record ModifierAdded(List<Known> modifiers) implements VariationMaker {
  private static final int MOST = 4;
  private static final CodeRange EVALUATION = new CodeRange("99202", "99499");

  /** What a modifier may be put on. */
  enum Goes {
    WITH_ANY,
    WITH_VISITS,
    WITH_PROCEDURES
  }

  /**
   * A modifier.
   *
   * @param code such as 25
   * @param goes what with
   * @param condition what must be true for it, a sentence
   */
  record Known(String code, Goes goes, String condition) {}

  static ModifierAdded of(Known... modifiers) {
    return new ModifierAdded(List.of(modifiers));
  }

  @Override
  public void make(Spot spot, Variations variations) {
    List<String> present = spot.line().procedure().modifiers();
    if (present.size() >= MOST || spot.code().isEmpty()) {
      return;
    }
    for (Known modifier : modifiers) {
      if (!present.contains(modifier.code()) && goes(modifier, spot)) {
        variations.correction(
            Who.PROVIDER,
            spot.onLine(
                Topic.MODIFIER,
                String.join(" ", present),
                modifier.code(),
                "modifier " + modifier.code() + " put on " + spot.code()),
            modifier.condition() + " Put on only to be paid, it is falsification.",
            spot.editLine(line -> new LineEdit(line).modifier(modifier.code()).done()));
      }
    }
  }

  private static boolean goes(Known modifier, Spot spot) {
    return switch (modifier.goes()) {
      case WITH_ANY -> true;
      case WITH_VISITS -> isVisit(spot);
      case WITH_PROCEDURES -> !isVisit(spot);
    };
  }

  /** By the payer's table, or by the section of evaluation and management codes. */
  private static boolean isVisit(Spot spot) {
    return EVALUATION.contains(spot.code())
        || spot.rules().tables().find(TableKind.VISITS, CodeKey.of(spot.code()), spot.day())
            != DatedTable.ABSENT;
  }
}
