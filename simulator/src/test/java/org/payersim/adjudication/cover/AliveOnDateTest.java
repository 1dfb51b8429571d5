package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;

class AliveOnDateTest {
  @Test
  void aServiceAfterTheDayOfDeath() {
    Adjudication answer =
        situation()
            .adaSays("died: 2026-03-01")
            .line("99213", "60", "2026-03-01")
            .line("99213", "60", "2026-03-02")
            .decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(adjustments(answer, 2)).containsExactly("CO-13 60");
    assertThat(findings(answer, "AliveOnDate"))
        .containsExactly(
            new AliveOnDate.DiedBefore(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)));
  }

  @Test
  void itMayBeOff() {
    Adjudication answer =
        situation()
            .stages("{AliveOnDate: off}")
            .adaSays("died: 2026-03-01")
            .line("99213", "60")
            .decide();
    assertThat(adjustments(answer, 1)).isEmpty();
  }
}
