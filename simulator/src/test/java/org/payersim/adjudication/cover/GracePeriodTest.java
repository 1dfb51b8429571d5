package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.pends;
import static org.payersim.adjudication.Situation.situation;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;

/** Premiums are paid through January; three months of grace last until the end of April. */
class GracePeriodTest {
  private static Situation unpaid(String undecided) {
    return situation()
        .familySays("paidThrough: 2026-01-31")
        .planSays("gracePeriod: {months: 3, paidMonths: 1, undecided: " + undecided + "}");
  }

  @ParameterizedTest(name = "service {0}, received {1}: {2}")
  @CsvSource({
    "2026-01-31, 2026-03-10, ''",
    "2026-02-01, 2026-03-10, ''",
    "2026-02-28, 2026-06-01, ''",
    "2026-03-01, 2026-03-10, OA-257 60",
    "2026-03-01, 2026-04-30, OA-257 60",
    "2026-03-01, 2026-05-01, PR-27 N30 60",
    "2026-05-01, 2026-05-02, PR-27 N30 60",
  })
  void whatALateMonthComesTo(String service, String received, String adjustment) {
    Adjudication answer = unpaid("deny").receivedOn(received).line("99213", "60", service).decide();
    assertThat(String.join(",", adjustments(answer, 1))).isEqualTo(adjustment);
  }

  @Test
  void undecidedClaimsWait() {
    Adjudication answer = unpaid("pend").line("99213", "60").decide();
    assertThat(pends(answer)).containsExactly("1 GracePeriod OA-257");
    assertThat(((Adjudication.Pended) answer).determination().paid().toPlainString())
        .isEqualTo("60");
  }

  @Test
  void theFirstMonthIsPaidAndToldOf() {
    Adjudication answer = unpaid("pend").line("99213", "60", "2026-02-03").decide();
    assertThat(findings(answer, "GracePeriod"))
        .containsExactly(
            new GracePeriod.StillPaid(
                LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 28)));
  }

  @Test
  void withoutGraceCoverageEndsWithThePremium() {
    Adjudication answer =
        situation().familySays("paidThrough: 2026-01-31").line("99213", "60").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-27 N30 60");
  }
}
