package org.payersim.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentCalendarTest {
  /** Days of 2026: January 1 is a Thursday, July 3 a Friday, Thanksgiving November 26. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily           | off | 2026-03-09 | 2026-03-10
          daily           | off | 2026-03-13 | 2026-03-14
          daily           | on  | 2026-03-13 | 2026-03-16
          daily           | on  | 2025-12-31 | 2026-01-02
          daily           | on  | 2026-11-25 | 2026-11-27
          daily           | on  | 2026-05-22 | 2026-05-26
          FRIDAY          | off | 2026-03-09 | 2026-03-13
          FRIDAY          | off | 2026-03-13 | 2026-03-20
          TUESDAY FRIDAY  | off | 2026-03-10 | 2026-03-13
          SATURDAY        | on  | 2026-03-09 | 2026-03-16
          SATURDAY        | on  | 2026-03-14 | 2026-03-16
          SATURDAY        | on  | 2026-03-16 | 2026-03-23
          MONDAY          | on  | 2026-01-16 | 2026-01-20
          THURSDAY        | on  | 2026-11-24 | 2026-11-27
          1 15            | off | 2026-03-01 | 2026-03-15
          1 15            | off | 2026-03-15 | 2026-04-01
          31              | off | 2026-04-01 | 2026-04-30
          31              | off | 2026-02-01 | 2026-02-28
          31              | off | 2028-02-28 | 2028-02-29
          4               | on  | 2026-07-01 | 2026-07-06
          4               | on  | 2027-07-01 | 2027-07-06
          25              | on  | 2027-12-01 | 2027-12-27
          19              | on  | 2026-06-01 | 2026-06-22
          19              | on  | 2020-06-01 | 2020-06-19
          11              | on  | 2026-11-10 | 2026-11-12
          """)
  void theNextPaydayIs(String days, String bankingDays, LocalDate after, LocalDate payday) {
    assertThat(calendar(days, bankingDays.equals("on"), Set.of()).nextAfter(after))
        .isEqualTo(payday);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-23, 2026-12-28", "2026-12-22, 2026-12-23"})
  void daysOfItsOwnAreClosedToo(LocalDate after, LocalDate payday) {
    Set<LocalDate> closed = Set.of(LocalDate.of(2026, 12, 24));
    assertThat(calendar("daily", true, closed).nextAfter(after)).isEqualTo(payday);
  }

  private static PaymentCalendar calendar(String days, boolean bankingDays, Set<LocalDate> closed) {
    if (days.equals("daily")) {
      return new PaymentCalendar(PaymentCalendar.everyDay(), Set.of(), bankingDays, closed);
    }
    Set<String> words = Arrays.stream(days.split(" ")).collect(Collectors.toSet());
    return Character.isDigit(days.charAt(0))
        ? new PaymentCalendar(
            Set.of(),
            words.stream().map(Integer::valueOf).collect(Collectors.toSet()),
            bankingDays,
            closed)
        : new PaymentCalendar(
            words.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
            Set.of(),
            bankingDays,
            closed);
  }
}
