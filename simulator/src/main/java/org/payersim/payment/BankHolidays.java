package org.payersim.payment;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Days on which the Federal Reserve Banks are closed and nothing settles. Of the holidays with a
 * date of their own one on a Sunday is kept on the Monday after; one on a Saturday moves nothing.
 * Source: Federal Reserve Bank Services, holiday schedules; 5 U.S.C. 6103.
 */
final class BankHolidays {
  private static final int JUNETEENTH_SINCE = 2022;

  private BankHolidays() {}

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  static boolean contain(LocalDate day) {
    return isHoliday(day) || (day.getDayOfWeek() == DayOfWeek.MONDAY && isOfDate(day.minusDays(1)));
  }

  private static boolean isHoliday(LocalDate day) {
    return isOfDate(day) || ofWeekday(day.getYear()).contains(day);
  }

  /** New Year, Juneteenth, Independence Day, Veterans Day, Christmas. */
  private static boolean isOfDate(LocalDate day) {
    return switch (day.getMonth()) {
      case JANUARY -> day.getDayOfMonth() == 1;
      case JUNE -> day.getDayOfMonth() == 19 && day.getYear() >= JUNETEENTH_SINCE;
      case JULY -> day.getDayOfMonth() == 4;
      case NOVEMBER -> day.getDayOfMonth() == 11;
      case DECEMBER -> day.getDayOfMonth() == 25;
      default -> false;
    };
  }

  /** King, Washington, Memorial Day, Labor Day, Columbus, Thanksgiving. */
  private static List<LocalDate> ofWeekday(int year) {
    return List.of(
        nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY),
        nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY),
        LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)),
        nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
        nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY),
        nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY));
  }

  private static LocalDate nth(int year, Month month, int n, DayOfWeek weekday) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(n, weekday));
  }
}
