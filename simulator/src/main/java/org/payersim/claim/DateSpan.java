package org.payersim.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

  /** Written out because spans are compared more than anything: many are one and the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof DateSpan that && from.equals(that.from) && to.equals(that.to));
  }

  @Override
  public int hashCode() {
    return from.hashCode() * 31 + to.hashCode();
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
