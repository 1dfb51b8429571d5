package org.payersim.ledger;

import org.payersim.money.Money;

/** What a counter stands at; changed where it stands, so that posting takes one look-up. */
final class Balance {
  private long cents;

  void add(long more) {
    long sum = cents + more;
    if (Math.abs(sum) > Money.LIMIT_CENTS) {
      throw new ArithmeticException("a counter out of range: " + sum + " cents");
    }
    cents = sum;
  }

  Money used() {
    return Money.ofCents(cents);
  }
}
