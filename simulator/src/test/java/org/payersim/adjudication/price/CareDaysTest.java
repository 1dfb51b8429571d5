package org.payersim.adjudication.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operated on 3 March 2026: of ninety days the first is 4 March, the last 1 June. */
class CareDaysTest {
  @ParameterizedTest
  @CsvSource({
    "2026-04-02, , 61",
    ", 2026-04-02, 29",
    "2026-03-10, 2026-03-20, 10",
    "2026-03-03, , 90",
    ", 2026-12-31, 90",
    "2026-06-01, , 1",
    "2026-06-02, , 0",
    ", 2026-03-04, 0",
    "2026-04-02, 2026-03-20, 0"
  })
  void theDayCareChangesHandsCountsForWhoAssumesIt(LocalDate assumed, LocalDate givenUp, int days) {
    CareDays care =
        CareDays.of(
            LocalDate.of(2026, 3, 3),
            90,
            Optional.ofNullable(assumed),
            Optional.ofNullable(givenUp));
    assertThat(care).isEqualTo(new CareDays(days, 90));
  }
}
