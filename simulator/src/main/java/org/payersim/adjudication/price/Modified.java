package org.payersim.adjudication.price;

import java.util.ArrayList;
import java.util.List;
import org.payersim.code.Procedure;
import org.payersim.contract.ModifierRates;
import org.payersim.money.Exact;
import org.payersim.money.Rate;

/**
 * What the modifiers of a line make of its fee: bilateral first, then the others. Source: CMS Pub.
 * 100-04, chapter 12, sections 20.4.3 and 40.7.
 *
 * @param factor all of them together
 * @param words each with its part, {@code 50: 150%}
 */
record Modified(Exact factor, List<String> words) {
  static Modified of(
      ModifierRates rates, Procedure procedure, String pricedAlready, String bilateral) {
    if (procedure.modifiers().isEmpty()) {
      return new Modified(Exact.ONE, List.of());
    }
    Exact factor = Exact.ONE;
    List<String> words = new ArrayList<>();
    Rate sides = ModifierRates.bilateral(procedure, bilateral);
    if (!sides.equals(Rate.ALL)) {
      factor = factor.times(sides);
      words.add("50: " + sides);
    }
    for (String modifier : procedure.modifiers()) {
      Rate part =
          modifier.equals(pricedAlready)
              ? Rate.ALL
              : rates.parts().getOrDefault(modifier, Rate.ALL);
      if (!part.equals(Rate.ALL)) {
        factor = factor.times(part);
        words.add(modifier + ": " + part);
      }
    }
    return new Modified(factor, words);
  }
}
