package org.payersim.adjudication.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Procedure;
import org.payersim.contract.GlobalPackage;
import org.payersim.contract.ModifierRates;
import org.payersim.contract.RelativeValue;
import org.payersim.money.Exact;
import org.payersim.money.Rate;

/**
 * What the modifiers of a line make of its fee: bilateral first, then the part of a surgeon's care
 * that is billed, then the others. Source: CMS Pub. 100-04, chapter 12, sections 20.4.3, 40.4 and
 * 40.7.
 *
 * @param factor all of them together
 * @param words each with its part, {@code 50: 150%}
 */
record Modified(Exact factor, List<String> words) {
  /** By the indicators of a row of relative values. */
  static Modified of(
      ModifierRates rates, Claim claim, ServiceLine line, String pricedAlready, RelativeValue row) {
    Optional<CareDays> days = CareDays.of(claim, line, row.care());
    return of(rates, line.procedure(), pricedAlready, row.bilateral(), row.care(), days);
  }

  /** Without such a row. */
  static Modified of(ModifierRates rates, Procedure procedure, String pricedAlready) {
    return of(rates, procedure, pricedAlready, "0", GlobalPackage.NONE, Optional.empty());
  }

  private static Modified of(
      ModifierRates rates,
      Procedure procedure,
      String pricedAlready,
      String bilateral,
      GlobalPackage care,
      Optional<CareDays> days) {
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
    List<String> cared = new ArrayList<>(procedure.modifiers());
    cared.removeIf(m -> m.equals(pricedAlready) || rates.parts().containsKey(m));
    Rate carePart = care.part(cared);
    if (!carePart.equals(Rate.ALL)) {
      boolean shared = days.isPresent() && cared.contains("55");
      factor = shared ? factor.times(care.factor(cared, days.get().had())) : factor.times(carePart);
      cared.retainAll(GlobalPackage.MODIFIERS);
      String part = String.join("+", cared) + ": " + carePart;
      words.add(shared ? part + ", the care after for " + days.get() : part);
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
