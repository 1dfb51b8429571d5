package org.payersim.adjudication.worksheet;

import org.payersim.money.Money;

/** A family's accumulators as they stood when the case file was gathered. */
@FunctionalInterface
public interface Balances {
  /** No claim before this one. */
  Balances EMPTY = id -> Money.ZERO;

  /** What has been counted so far; zero if nothing was. */
  Money used(AccumulatorId id);
}
