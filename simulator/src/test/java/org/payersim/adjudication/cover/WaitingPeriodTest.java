package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;

/** Coverage began on 2026-01-01. */
class WaitingPeriodTest {
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "2026-03-31, 90 days, PR-179 60",
    "2026-04-01, 90 days, ''",
    "2026-02-28, 2 months, PR-179 60",
    "2026-03-01, 2 months, ''",
  })
  void thePlanPaysNothingBefore(String day, String period, String adjustment) {
    Adjudication answer =
        situation()
            .receivedOn("2026-05-01")
            .planSays("waitingPeriod: " + period)
            .line("99213", "60", day)
            .decide();
    assertThat(String.join(",", adjustments(answer, 1))).isEqualTo(adjustment);
  }

  @Test
  void thePlanMayHaveAnotherReason() {
    Adjudication answer =
        situation()
            .planSays("waitingPeriod: 90 days", "waitingPeriodReason: PR-177 N30")
            .line("99213", "60")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-177 N30 60");
  }

  @Test
  void oneServiceMayWaitAndAnotherNot() {
    Adjudication answer =
        situation()
            .services(
                "{name: Therapy, codes: ['97110'], waitingPeriod: 12 months, inNetwork:"
                    + " {deductible: waived}}",
                "{name: All, inNetwork: {deductible: waived}}")
            .line("99213", "60")
            .line("97110", "60")
            .decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(adjustments(answer, 2)).containsExactly("PR-179 60");
  }

  @Test
  void coverageThatFollowsWithoutAGapCounts() {
    String twoSpans =
        "[{plan: plan, from: 2025-01-01, to: 2025-12-31}, {plan: plan, from: 2026-01-01}]";
    Adjudication answer =
        situation()
            .coverage(twoSpans)
            .planSays("waitingPeriod: 12 months")
            .line("99213", "60")
            .decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    Adjudication afterAGap =
        situation()
            .coverage(twoSpans.replace("2025-12-31", "2025-12-30"))
            .planSays("waitingPeriod: 12 months")
            .line("99213", "60")
            .decide();
    assertThat(adjustments(afterAGap, 1)).containsExactly("PR-179 60");
  }
}
