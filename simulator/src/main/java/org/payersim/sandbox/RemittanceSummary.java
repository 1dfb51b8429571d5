package org.payersim.sandbox;

import java.time.LocalDate;

/**
 * A remittance made, as lists have it.
 *
 * @param place where it stands among the payer's remittances
 * @param remittance what it is
 */
public record RemittanceSummary(Place place, OutboundRemittance remittance) {
  /**
   * Where a remittance stands: lists go by day of payment, and within a day in the order they were
   * made.
   *
   * @param paidOn payment date
   * @param number how many remittances the payer had made with it, from 1 on
   */
  public record Place(LocalDate paidOn, long number) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byDay = paidOn.compareTo(other.paidOn);
      return byDay == 0 ? Long.compare(number, other.number) : byDay;
    }
  }

  static RemittanceSummary of(long number, OutboundRemittance made) {
    return new RemittanceSummary(new Place(made.paidOn(), number), made);
  }
}
