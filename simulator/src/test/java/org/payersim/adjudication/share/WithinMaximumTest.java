package org.payersim.adjudication.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.money.Money;

class WithinMaximumTest {
  private static Situation maximum(String most) {
    return situation()
        .fees("{\"99213\": 100.00}")
        .share("{coinsurance: 20%}")
        .limits("{name: Year, counts: dollars, most: " + most + ", per: benefit-period}");
  }

  @Test
  void whatThePlanPaysUsesItUp() {
    Adjudication first = maximum("150").line("99213", "100").decide();
    assertThat(adjustments(first, 1)).containsExactly("PR-2 20");
    Adjudication second = maximum("150").after(first).line("99213", "100").decide();
    assertThat(adjustments(second, 1)).containsExactly("PR-2 20", "PR-119 10");
    Adjudication third = maximum("150").after(first).after(second).line("99213", "100").decide();
    assertThat(adjustments(third, 1)).containsExactly("PR-119 100");
  }

  @Test
  void aLaterLineOfTheSameClaimKeepsItsShare() {
    Adjudication answer = maximum("80").line("99213", "100").line("99213", "110").decide();
    assertThat(paid(answer, 1)).isEqualTo(Money.of("80"));
    assertThat(adjustments(answer, 2)).containsExactly("CO-45 10", "PR-2 20", "PR-119 80");
  }

  @Test
  void afterOtherPayersOnlyWhatIsPaidCounts() {
    Adjudication secondary =
        maximum("30").line("99213", "100").paidForTheLine("OTHER", "60", "PR-2 40").decide();
    assertThat(adjustments(secondary, 1))
        .containsExactly("PR-2 20", "PR-2 -20", "OA-23 60", "PR-119 10");
  }
}
