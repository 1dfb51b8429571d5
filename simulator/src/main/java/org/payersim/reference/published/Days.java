package org.payersim.reference.published;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.payersim.claim.DateSpan;

/** Dates as the files write them. */
final class Days {
  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

  private Days() {}

  /**
   * {@code 20260131}, {@code 2026031} (day of the year), {@code 1/31/2026} or {@code 2026-01-31};
   * nothing for blanks, {@code *} and zeros.
   */
  static Optional<LocalDate> find(String text) {
    String day = text.trim();
    if (day.isEmpty() || day.equals("*") || day.chars().allMatch(c -> c == '0')) {
      return Optional.empty();
    }
    try {
      if (day.indexOf('/') > 0) {
        return Optional.of(LocalDate.parse(day, SLASHES));
      }
      if (day.indexOf('-') > 0) {
        return Optional.of(LocalDate.parse(day));
      }
      int number = Integer.parseInt(day);
      return Optional.of(
          day.length() == 7
              ? LocalDate.ofYearDay(number / 1000, number % 1000)
              : LocalDate.of(number / 10_000, number / 100 % 100, number % 100));
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("'" + day + "' is not a date", e);
    }
  }

  /** First and last day of a row; what is missing is open. */
  static String span(String from, String to) {
    LocalDate first = find(from).orElse(LocalDate.of(1900, 1, 1));
    LocalDate last = find(to).orElse(DateSpan.OPEN_END);
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("it ends on " + last + " before it begins on " + first);
    }
    return first + " " + last;
  }
}
