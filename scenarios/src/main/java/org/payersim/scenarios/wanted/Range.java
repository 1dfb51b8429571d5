package org.payersim.scenarios.wanted;

import org.payersim.money.Money;

/**
 * An amount, or all between two.
 *
 * @param least the least that will do
 * @param most the most that will do
 */
public record Range(Money least, Money most) {
  /** Whatever the amount is. */
  public static final Range ANY =
      new Range(Money.ofCents(-Money.LIMIT_CENTS), Money.ofCents(Money.LIMIT_CENTS));

  public Range {
    if (least.compareTo(most) > 0) {
      throw new IllegalArgumentException("no amount is from " + least + " to " + most);
    }
  }

  /** {@code 80.00} or {@code 80.00..95.50}. */
  static Range parse(String text) {
    int dots = text.indexOf("..");
    return dots < 0
        ? new Range(Money.of(text), Money.of(text))
        : new Range(Money.of(text.substring(0, dots)), Money.of(text.substring(dots + 2)));
  }

  boolean isAny() {
    return equals(ANY);
  }

  boolean holds(Money amount) {
    return least.compareTo(amount) <= 0 && amount.compareTo(most) <= 0;
  }

  @Override
  public String toString() {
    return least.equals(most) ? least.toString() : least + ".." + most;
  }
}
