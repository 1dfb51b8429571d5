package org.payersim.reference;

import java.time.LocalDate;

/**
 * How often a code is paid.
 *
 * @param units the most units there may be
 * @param count how many days, months or years; 0 for a whole life
 * @param unit D days and M months that run back from the service, Y calendar years, L life
 */
public record FrequencyLimit(int units, int count, char unit) {
  private static final String UNITS = "DMYL";

  static int pack(int units, int count, char unit) {
    return (units * 1024 + count) * 4 + UNITS.indexOf(unit);
  }

  public static FrequencyLimit unpack(int value) {
    return new FrequencyLimit(value / 4 / 1024, value / 4 % 1024, UNITS.charAt(value % 4));
  }

  /** The first day whose services count together with one of {@code day}. */
  public LocalDate since(LocalDate day) {
    return switch (unit) {
      case 'D' -> day.minusDays(count - 1L);
      case 'M' -> day.minusMonths(count).plusDays(1);
      case 'Y' -> LocalDate.of(day.getYear() - count + 1, 1, 1);
      default -> LocalDate.MIN;
    };
  }

  /** {@code 12 months}. */
  public String window() {
    return switch (unit) {
      case 'D' -> count + (count == 1 ? " day" : " days");
      case 'M' -> count + (count == 1 ? " month" : " months");
      case 'Y' -> count + (count == 1 ? " calendar year" : " calendar years");
      default -> "a lifetime";
    };
  }
}
