package org.payersim.benefit;

import java.time.LocalDate;
import java.time.MonthDay;
import org.payersim.claim.DateSpan;

/**
 * The year over which deductible and out-of-pocket maximum run; the day of service decides in which
 * one a line falls.
 *
 * @param starts first day; 1 January for a calendar year. 29 February is not allowed
 */
public record BenefitPeriod(MonthDay starts) {
  public static final BenefitPeriod CALENDAR_YEAR = new BenefitPeriod(MonthDay.of(1, 1));

  public BenefitPeriod {
    if (starts.equals(MonthDay.of(2, 29))) {
      throw new IllegalArgumentException("a plan year cannot start on 29 February");
    }
  }

  /** The year the day falls in. */
  public DateSpan on(LocalDate day) {
    LocalDate start = starts.atYear(day.getYear());
    LocalDate from = day.isBefore(start) ? starts.atYear(day.getYear() - 1) : start;
    return new DateSpan(from, from.plusYears(1).minusDays(1));
  }

  /** Whether a year of this kind starts on that day. */
  public boolean startsOn(LocalDate day) {
    return day.getDayOfMonth() == starts.getDayOfMonth()
        && day.getMonthValue() == starts.getMonthValue();
  }
}
