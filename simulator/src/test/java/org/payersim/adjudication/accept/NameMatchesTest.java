package org.payersim.adjudication.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchesTest {
  @ParameterizedTest(name = "{0} {1} born {2}: {3}")
  @CsvSource({
    "DOE,       ADA,   1980-05-06, true",
    "doe,       A.,    1980-05-06, true",
    "D'OE,      Ada,   ,           true",
    "ROE,       ADA,   1980-05-06, true", // married: one of three differs
    "DOE,       EVE,   1980-05-06, true",
    "DOE,       ADA,   1981-05-06, true",
    "DOE,       ADA,   ,           true",
    "DOE,       '',    ,           true",
    "ROE,       EVE,   1980-05-06, false",
    "ROE,       ADA,   ,           false",
    "DOE,       EVE,   ,           false",
    "ROE,       '',    ,           false",
  })
  void oneOfThreeMayDiffer(String last, String first, LocalDate born, boolean matches) {
    List<String> statuses =
        statuses(
            situation()
                .subscriber(last, first, Optional.ofNullable(born))
                .line("99213", "1")
                .decide());
    assertThat(statuses).isEqualTo(matches ? List.of() : List.of("A7:30"));
  }

  @Test
  void theEditCanBeOff() {
    assertThat(
            statuses(
                situation()
                    .edits("{nameMatch: off}")
                    .subscriber("ROE", "EVE", Optional.empty())
                    .line("99213", "1")
                    .decide()))
        .isEmpty();
  }
}
