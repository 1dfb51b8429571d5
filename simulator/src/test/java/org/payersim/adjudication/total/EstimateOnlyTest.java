package org.payersim.adjudication.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.postings;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.money.Money;

/** A filling for 90, of which the patient bears a copay of 30. */
class EstimateOnlyTest {
  private static Situation plan() {
    return situation()
        .services("{name: All, inNetwork: {copay: 30, copayTiming: before-deductible}}")
        .inNetwork("{outOfPocket: {individual: 1000, family: 2000}}")
        .fees("{D2140: 90}");
  }

  @Test
  void whatWouldBePaidIsTold() {
    Adjudication answer = plan().predetermination().line("D2140", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 10", "PR-3 30", "OA-101 60");
    assertThat(paid(answer, 1)).isEqualTo(Money.ZERO);
    assertThat(determination(answer).status()).isEqualTo("25");
    assertThat(determination(answer).isEstimate()).isTrue();
    assertThat(findings(answer, "EstimateOnly"))
        .containsExactly(new EstimateOnly.WouldBePaid(Money.of("60")));
  }

  @Test
  void nothingIsCounted() {
    assertThat(postings(plan().predetermination().line("D2140", "100").decide())).isEmpty();
    assertThat(postings(plan().dental().line("D2140", "100").decide())).isNotEmpty();
  }

  @Test
  void aClaimForPaymentIsPaid() {
    Adjudication answer = plan().dental().line("D2140", "100").decide();
    assertThat(paid(answer, 1)).isEqualTo(Money.of("60"));
    assertThat(determination(answer).status()).isEqualTo("1");
    assertThat(findings(answer, "EstimateOnly")).isEmpty();
  }

  @Test
  void whatWouldBeDeniedIsDenied() {
    Adjudication answer =
        plan()
            .services("{name: Out, covered: false}")
            .predetermination()
            .line("D2140", "100")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-204 N130 100");
    assertThat(determination(answer).status()).isEqualTo("25");
    assertThat(findings(answer, "EstimateOnly")).isEmpty();
  }
}
