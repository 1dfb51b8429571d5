package org.payersim.benefit;

import org.payersim.money.Money;

/**
 * A fixed amount for each of some days of a stay: lines billed by the day, counted over all claims
 * of the stay.
 *
 * @param from first day of the stay it is for, from 1 on
 * @param to last such day
 * @param amount dollars a day
 */
public record DayCopay(int from, int to, Money amount) {
  public DayCopay {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException("no days of a stay: " + from + " to " + to);
    }
  }

  /** How many of the days from {@code first} to {@code last} it is for. */
  public int daysWithin(int first, int last) {
    return Math.max(0, Math.min(last, to) - Math.max(first, from) + 1);
  }
}
