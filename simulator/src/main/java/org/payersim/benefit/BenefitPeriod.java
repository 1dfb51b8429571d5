package org.payersim.benefit;

import java.time.LocalDate;
import java.time.MonthDay;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;

/**
 * The year over which deductible and out-of-pocket maximum run; the day of service decides in which
 * one a line falls.
 */
public final class BenefitPeriod {
  public static final BenefitPeriod CALENDAR_YEAR = new BenefitPeriod(MonthDay.of(1, 1));

  /** Each stay in a hospital is a period of its own, from the day of admission on. */
  public static final BenefitPeriod STAY = new BenefitPeriod(MonthDay.of(1, 1));

  private final MonthDay starts;

  /** The year asked for last. A span is immutable, so any thread may see any one of them. */
  private DateSpan latest;

  /**
   * @param starts first day; 1 January for a calendar year. 29 February is not allowed
   */
  public BenefitPeriod(MonthDay starts) {
    if (starts.equals(MonthDay.of(2, 29))) {
      throw new IllegalArgumentException("a plan year cannot start on 29 February");
    }
    this.starts = starts;
    this.latest = yearOf(starts, LocalDate.EPOCH);
  }

  /** Whether the stay is the period, and not a year. */
  public boolean isStay() {
    return this.equals(STAY);
  }

  /** The period of a day of service on a claim: a year, or the stay. */
  public DateSpan on(Claim claim, LocalDate day) {
    return isStay() ? DateSpan.day(claim.admission(day)) : on(day);
  }

  /** The year the day falls in; mostly the same object as the last time. */
  public DateSpan on(LocalDate day) {
    DateSpan year = latest;
    if (!year.contains(day)) {
      year = yearOf(starts, day);
      latest = year;
    }
    return year;
  }

  private static DateSpan yearOf(MonthDay starts, LocalDate day) {
    LocalDate start = starts.atYear(day.getYear());
    LocalDate from = day.isBefore(start) ? starts.atYear(day.getYear() - 1) : start;
    return new DateSpan(from, from.plusYears(1).minusDays(1));
  }
}
