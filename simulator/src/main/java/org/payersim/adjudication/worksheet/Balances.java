package org.payersim.adjudication.worksheet;

import java.util.Map;
import org.payersim.money.Money;

/** A family's accumulators as they stood when the case file was gathered. */
@FunctionalInterface
public interface Balances {
  /** No claim before this one. */
  Balances EMPTY = id -> Money.ZERO;

  /** What has been counted so far; zero if nothing was. */
  Money used(AccumulatorId id);

  /** The same, of counters some of which begin with an amount. */
  default Balances beginningWith(Map<AccumulatorId, Money> openings) {
    return id -> used(id).plus(openings.getOrDefault(id, Money.ZERO));
  }
}
