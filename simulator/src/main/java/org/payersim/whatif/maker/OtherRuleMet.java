package org.payersim.whatif.maker;

import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.benefit.ServiceRule;
import org.payersim.whatif.variation.Judgement;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * What another service rule of the plan for the same code asks of the claim: a place, a modifier, a
 * diagnosis of the claim. Rules that cover it better, such as preventive ones, are met so.
 */
final class OtherRuleMet implements VariationMaker {
  private static final int MOST = 6;

  @Override
  public void make(Spot spot, Variations variations) {
    if (spot.plan().isEmpty()) {
      return;
    }
    spot.plan().get().services().list().stream()
        .filter(rule -> rule.coverage() instanceof ServiceRule.Covered)
        .filter(rule -> rule.codes().stream().anyMatch(range -> range.contains(spot.code())))
        .limit(MOST)
        .forEach(rule -> meet(spot, variations, rule));
  }

  private static void meet(Spot spot, Variations variations, ServiceRule rule) {
    String now = spot.claim().placeOfService(spot.line());
    if (!rule.places().isEmpty() && !rule.places().contains(now)) {
      String place = rule.places().stream().sorted().findFirst().orElseThrow();
      boolean paid = spot.trouble().ruling() instanceof Ruling.Shared;
      variations.add(
          paid ? Who.NOBODY : Who.BILLER,
          paid ? Judgement.FALSIFICATION : Judgement.CORRECTION,
          spot.onLine(
              Topic.PLACE_OF_SERVICE,
              now,
              place,
              "place of service " + place + ", for which the plan has '" + rule.name() + "'"),
          "Right only if the service was rendered there; another place than the true one is"
              + " falsification.",
          spot.editLine(line -> new LineEdit(line).placeOfService(place).done()));
    }
    rule.modifiers().stream()
        .sorted()
        .filter(modifier -> !spot.line().procedure().hasModifier(modifier))
        .forEach(
            modifier ->
                variations.correction(
                    Who.PROVIDER,
                    spot.onLine(
                        Topic.MODIFIER,
                        "",
                        modifier,
                        "modifier " + modifier + ", for which the plan has '" + rule.name() + "'"),
                    "The chart shows that the service was what the modifier says.",
                    spot.editLine(line -> new LineEdit(line).modifier(modifier).done())));
  }
}
