package org.payersim.adjudication.worksheet;

import org.payersim.money.Money;

/**
 * An accumulator under its limit.
 *
 * @param accumulator what is counted
 * @param limit how far it may go
 */
public record Counter(Accumulator accumulator, Money limit) {
  /** What is left; zero if the limit is reached, or was lowered below what was used. */
  public Money left() {
    return Money.ofCents(leftCents());
  }

  /** The same in cents, without a new object: this is asked many times a line. */
  long leftCents() {
    return Math.max(0, limit.cents() - accumulator.usedCents());
  }

  public boolean isFamily() {
    return accumulator.id().person().equals(AccumulatorId.FAMILY);
  }
}
