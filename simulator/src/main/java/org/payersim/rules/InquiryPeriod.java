package org.payersim.rules;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * For which days eligibility may be asked.
 *
 * @param monthsBack how many months back from the day of the inquiry
 * @param monthsAhead how many months after the current one, to the end of the last
 */
public record InquiryPeriod(int monthsBack, int monthsAhead) {
  /**
   * A year back and to the end of the current month: what CAQH CORE asks at least of an information
   * source (eligibility and benefits data content rule).
   */
  public static final InquiryPeriod USUAL = new InquiryPeriod(12, 0);

  /** The first day that may be asked for. */
  public LocalDate first(LocalDate today) {
    return today.minusMonths(monthsBack);
  }

  /** The last day that may be asked for. */
  public LocalDate last(LocalDate today) {
    return YearMonth.from(today).plusMonths(monthsAhead).atEndOfMonth();
  }
}
