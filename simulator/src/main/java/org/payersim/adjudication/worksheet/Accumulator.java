package org.payersim.adjudication.worksheet;

import org.payersim.money.Money;

/** A counter of the family's ledger as it runs on while the lines of one claim are decided. */
public final class Accumulator {
  private final AccumulatorId id;
  private Money used;

  Accumulator(AccumulatorId id, Money used) {
    this.id = id;
    this.used = used;
  }

  public AccumulatorId id() {
    return id;
  }

  /** Earlier claims and earlier lines of this claim together. */
  public Money used() {
    return used;
  }

  Posting count(Money amount) {
    used = used.plus(amount);
    return new Posting(id, amount);
  }
}
