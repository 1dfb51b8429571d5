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
import org.payersim.adjudication.worksheet.OriginalClaim;

class TimelyFilingTest {
  @ParameterizedTest(name = "{0}: {1} received {2}")
  @CsvSource({
    "12 months, 2026-03-15, 2027-03-15, true",
    "12 months, 2026-03-15, 2027-03-16, false",
    "90 days,   2026-01-01, 2026-04-01, true",
    "90 days,   2026-01-01, 2026-04-02, false",
    "1 month,   2026-01-31, 2026-02-28, true",
    "1 month,   2026-01-31, 2026-03-01, false",
  })
  void theLastDayIsInTime(String limit, String service, String received, boolean inTime) {
    Adjudication answer =
        situation().timelyFiling(limit).receivedOn(received).line("99213", "75", service).decide();
    assertThat(adjustments(answer, 1).contains("CO-29 75")).isEqualTo(!inTime);
  }

  /** A line that charges nothing cannot be denied any money; it is late all the same. */
  @Test
  void aLateCorrectionWithALineThatChargesNothingChangesNothing() {
    Adjudication answer =
        situation()
            .frequency("7")
            .reference("F8", "PCN0")
            .correcting("2026-03-05", OriginalClaim.State.FINAL)
            .receivedOn("2027-03-03")
            .line("99213", "75", "2026-03-02")
            .line("99214", "0", "2026-03-02")
            .decide();
    assertThat(answer).isInstanceOf(Adjudication.Finalized.class);
  }

  @Test
  void theFindingNamesTheLastDay() {
    assertThat(
            findings(
                situation().receivedOn("2027-03-03").line("99213", "75", "2026-03-02").decide(),
                "TimelyFiling"))
        .containsExactly(
            new TimelyFiling.Late(
                LocalDate.of(2026, 3, 2), LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 2)));
  }

  /** The service was on 2026-03-02, the limit is 90 days. */
  @ParameterizedTest(name = "primary decided {0}, received {1}")
  @CsvSource({
    "2026-07-01, 2026-09-29, true",
    "2026-07-01, 2026-09-30, false",
    "2026-01-15, 2026-05-31, true",
    "2026-01-15, 2026-06-01, false",
  })
  void afterOthersItRunsFromTheirDecision(String decided, String received, boolean inTime) {
    Adjudication answer =
        situation()
            .timelyFiling("90 days")
            .receivedOn(received)
            .line("99213", "75")
            .paidForTheClaim("50", "PR-2 25")
            .decidedByOthersOn(decided)
            .decide();
    assertThat(adjustments(answer, 1).contains("CO-29 75")).isEqualTo(!inTime);
  }

  @Test
  void aReplacementHasALimitOfItsOwn() {
    assertThat(replacement("2026-06-05")).isInstanceOf(Adjudication.Replaced.class);
    Adjudication late = replacement("2026-06-06");
    assertThat(adjustments(late, 1)).containsExactly("CO-29 60");
  }

  @Test
  void aReplacementTooLateLeavesTheOriginalAsItIs() {
    assertThat(replacement("2026-06-06")).isInstanceOf(Adjudication.Finalized.class);
  }

  private static Adjudication replacement(String receivedOn) {
    return situation()
        .correctionFiling("3 months")
        .frequency("7")
        .correcting("2026-03-05", OriginalClaim.State.FINAL)
        .receivedOn(receivedOn)
        .line("99213", "60")
        .decide();
  }
}
