package org.payersim.adjudication.worksheet;

import org.payersim.money.Money;

/** A counter of the family's ledger as it runs on while the lines of one claim are decided. */
public final class Accumulator {
  private final AccumulatorId id;
  private long usedCents;

  Accumulator(AccumulatorId id, Money used) {
    this.id = id;
    this.usedCents = used.cents();
  }

  public AccumulatorId id() {
    return id;
  }

  /** Earlier claims and earlier lines of this claim together. */
  public Money used() {
    return Money.ofCents(usedCents);
  }

  long usedCents() {
    return usedCents;
  }

  Posting count(Money amount) {
    usedCents += amount.cents();
    return new Posting(id, amount);
  }
}
