package org.payersim.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.claim.DateSpan;

class BenefitPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 2025-07-01, 2026-06-30",
    "2026-07-01, 2026-07-01, 2027-06-30",
    "2026-12-31, 2026-07-01, 2027-06-30",
    "2028-02-29, 2027-07-01, 2028-06-30"
  })
  void aPlanYearRunsFromItsFirstDay(LocalDate day, LocalDate from, LocalDate to) {
    assertThat(new BenefitPeriod(MonthDay.of(7, 1)).on(day)).isEqualTo(new DateSpan(from, to));
  }

  @Test
  void aCalendarYearIsAYear() {
    assertThat(BenefitPeriod.CALENDAR_YEAR.on(LocalDate.of(2026, 1, 1)))
        .isEqualTo(new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
  }

  @Test
  void noYearStartsOnADayOnlySomeYearsHave() {
    assertThatThrownBy(() -> new BenefitPeriod(MonthDay.of(2, 29)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
