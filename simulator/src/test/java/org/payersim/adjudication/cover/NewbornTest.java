package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.situation;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;

/** A child nobody enrolled: KnownPatient finds it, CoveredOnDate says for how long. */
class NewbornTest {
  private static Situation child(String born) {
    return situation().patient("DOE", "BABY", Optional.of(LocalDate.parse(born)));
  }

  @ParameterizedTest(name = "born {0}, {1} days: {2}")
  @CsvSource({
    "2026-03-02, 31, ''",
    "2026-01-31, 31, ''",
    "2026-01-30, 31, PR-34 60",
    "2026-03-02, 1, ''",
    "2026-03-02, 0, PR-34 60",
    "2025-03-03, 31, PR-32 60",
    "2025-03-02, 31, PR-32 60",
  })
  void coveredForThePlansDays(String born, String days, String adjustment) {
    Adjudication answer =
        child(born)
            .coverage("[{plan: plan, from: 2025-06-01}]")
            .planSays("newbornDays: " + days)
            .line("99213", "60")
            .decide();
    assertThat(String.join(",", adjustments(answer, 1))).isEqualTo(adjustment);
  }

  @Test
  void withoutSuchDaysItIsAStranger() {
    assertThat(adjustments(child("2026-03-01").line("99213", "60").decide(), 1))
        .containsExactly("PR-32 60");
  }

  @Test
  void anEmployeeOnlyContractCoversNoDependents() {
    assertThat(
            adjustments(
                child("2020-03-01").familySays("tier: employee-only").line("99213", "60").decide(),
                1))
        .containsExactly("PR-33 60");
  }
}
