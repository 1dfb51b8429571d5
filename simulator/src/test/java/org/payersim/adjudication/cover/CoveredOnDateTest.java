package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;

class CoveredOnDateTest {
  private static final String TWO_SPANS =
      "[{plan: plan, from: 2026-01-10, to: 2026-02-10}, {plan: plan, from: 2026-03-10, to:"
          + " 2026-04-10}]";

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-01-09, 2026-01-09, PR-26 N30 50",
    "2026-02-11, 2026-02-11, PR-200 50",
    "2026-03-09, 2026-03-09, PR-200 50",
    "2026-04-11, 2026-04-11, PR-27 N30 50",
    "2026-01-09, 2026-01-10, CO-239 N61 50",
    "2026-02-10, 2026-02-11, CO-239 N61 50",
  })
  void daysOutsideAreDenied(LocalDate from, LocalDate to, String adjustment) {
    assertThat(adjustments(on(from, to), 1)).containsExactly(adjustment);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "2026-01-10, 2026-01-10",
    "2026-02-10, 2026-02-10",
    "2026-03-10, 2026-04-10",
  })
  void firstAndLastDayAreCovered(LocalDate from, LocalDate to) {
    assertThat(adjustments(on(from, to), 1)).isEmpty();
  }

  private static Adjudication on(LocalDate from, LocalDate to) {
    return situation()
        .receivedOn("2026-06-01")
        .coverage(TWO_SPANS)
        .line(Procedure.hcpcs("99213"), "50", "1", new DateSpan(from, to))
        .decide();
  }

  @Test
  void aCoverageMayOutliveItsPlan() {
    Adjudication answer =
        situation()
            .coverage("[{plan: plan, from: 2019-01-01}]")
            .line("99213", "50", "2019-05-05")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-27 N30 50");
    assertThat(findings(answer, "CoveredOnDate"))
        .containsExactly(
            new CoveredOnDate.PlanNotInForce(DateSpan.day(LocalDate.of(2019, 5, 5)), "plan"));
  }

  @Test
  void oneLineOfAClaimMayBeCoveredAndAnotherNot() {
    Adjudication answer =
        situation()
            .coverage("[{plan: plan, from: 2026-01-01, to: 2026-03-01}]")
            .line("99213", "50", "2026-03-01")
            .line("99213", "50", "2026-03-02")
            .decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(adjustments(answer, 2)).containsExactly("PR-27 N30 50");
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-02-09, 2026-02-12, CO-45 100; PR-238 50",
    "2026-03-09, 2026-03-12, CO-45 100; PR-238 25",
    "2026-02-10, 2026-03-10, CO-239 N61 200",
    "2026-02-01, 2026-02-10, CO-45 100",
  })
  void thePlanMayPayTheCoveredDays(LocalDate from, LocalDate to, String expected) {
    Adjudication answer =
        situation()
            .receivedOn("2026-06-01")
            .coverage(TWO_SPANS)
            .planSays("partlyCovered: reduce")
            .fees("{}")
            .line(Procedure.hcpcs("99218"), "200", "4", new DateSpan(from, to))
            .decide();
    assertThat(String.join("; ", adjustments(answer, 1))).isEqualTo(expected);
  }

  @Test
  void anEndPutOnFileAfterTheServiceIsToldApart() {
    Adjudication answer =
        situation()
            .coverage("[{plan: plan, from: 2026-01-01, to: 2026-02-28, endRecorded: 2026-03-05}]")
            .line("99213", "50")
            .line("99213", "50", "2026-03-06")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-27 N30 50");
    assertThat(findings(answer, "CoveredOnDate"))
        .containsExactly(
            new CoveredOnDate.AfterRetroactiveEnd(
                DateSpan.day(LocalDate.of(2026, 3, 2)),
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 5)),
            new CoveredOnDate.AfterCoverage(
                DateSpan.day(LocalDate.of(2026, 3, 6)), LocalDate.of(2026, 2, 28)));
  }
}
