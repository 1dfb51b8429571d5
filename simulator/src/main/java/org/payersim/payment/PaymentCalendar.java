package org.payersim.payment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * On which days the payer pays. Our own decision: a payment cycle takes what was decided before its
 * day begins.
 *
 * @param weekdays days of the week; empty if it does not go by the week
 * @param monthDays days of the month, 1 to 31; in a shorter month the last day stands for those it
 *     has not; empty if it does not go by the month
 * @param bankingDays whether a payday on which banks are closed moves to the next one they are open
 * @param closed days on which banks are closed besides weekends and federal holidays
 */
public record PaymentCalendar(
    Set<DayOfWeek> weekdays, Set<Integer> monthDays, boolean bankingDays, Set<LocalDate> closed) {
  /** Longer than any time between two paydays and any row of closed days. */
  private static final int LOOK_BACK = 31;

  public PaymentCalendar {
    if (weekdays.isEmpty() == monthDays.isEmpty()) {
      throw new IllegalArgumentException("a calendar goes by the week or by the month");
    }
    weekdays = Set.copyOf(weekdays);
    monthDays = Set.copyOf(monthDays);
    closed = Set.copyOf(closed);
  }

  /** Every day. */
  public static Set<DayOfWeek> everyDay() {
    return Set.of(DayOfWeek.values());
  }

  /** The first payday after this day. */
  public LocalDate nextAfter(LocalDate day) {
    LocalDate first = LocalDate.MAX;
    // A payday of before may have been moved beyond this day.
    for (LocalDate d = day.minusDays(LOOK_BACK); !d.isAfter(first); d = d.plusDays(1)) {
      LocalDate paid = isNamed(d) ? moved(d) : LocalDate.MAX;
      if (paid.isAfter(day) && paid.isBefore(first)) {
        first = paid;
      }
    }
    return first;
  }

  private boolean isNamed(LocalDate day) {
    if (!weekdays.isEmpty()) {
      return weekdays.contains(day.getDayOfWeek());
    }
    int last = YearMonth.from(day).lengthOfMonth();
    return monthDays.contains(day.getDayOfMonth())
        || (day.getDayOfMonth() == last && monthDays.stream().anyMatch(d -> d > last));
  }

  private LocalDate moved(LocalDate day) {
    LocalDate moved = day;
    while (bankingDays && isClosed(moved)) {
      moved = moved.plusDays(1);
    }
    return moved;
  }

  private boolean isClosed(LocalDate day) {
    return BankHolidays.isWeekend(day) || closed.contains(day) || BankHolidays.contain(day);
  }
}
