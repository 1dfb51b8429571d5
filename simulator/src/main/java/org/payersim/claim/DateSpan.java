package org.payersim.claim;

import java.time.LocalDate;

/**
 * Days from {@code from} to {@code to}, both included.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record DateSpan(LocalDate from, LocalDate to) {
  /** Stands for "no end": every real date is before it. */
  public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

  public DateSpan {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a span ends before it begins: " + from + " to " + to);
    }
  }

  public static DateSpan day(LocalDate day) {
    return new DateSpan(day, day);
  }

  public static DateSpan from(LocalDate from) {
    return new DateSpan(from, OPEN_END);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public boolean isOneDay() {
    return from.equals(to);
  }

  @Override
  public String toString() {
    return isOneDay() ? from.toString() : from + " to " + (to.equals(OPEN_END) ? "open" : to);
  }
}
