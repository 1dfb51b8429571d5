package org.payersim.benefit;

import java.util.List;
import java.util.Map;
import org.payersim.money.Money;

/**
 * What one unit of a code is worth.
 *
 * @param amount dollars a unit
 * @param byModifier other amounts when the line carries this modifier, e.g. TC or 26
 */
public record Fee(Money amount, Map<String, Money> byModifier) {
  public Fee {
    byModifier = Map.copyOf(byModifier);
  }

  /** The amount for a line with these modifiers: the first modifier with an amount of its own. */
  public Money amountFor(List<String> modifiers) {
    if (!byModifier.isEmpty()) {
      for (String modifier : modifiers) {
        Money own = byModifier.get(modifier);
        if (own != null) {
          return own;
        }
      }
    }
    return amount;
  }
}
