package org.payersim.adjudication.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.money.Money;

class CapitatedTest {
  private static Situation plan(String capitation) {
    return situation()
        .outOfNetwork("{}")
        .share("{copay: 20, copayTiming: before-deductible}")
        .planSays("capitation: " + capitation)
        .adaSays("primaryCare: [{npi: \"" + IN_NETWORK + "\", from: 2026-01-01}]");
  }

  @Test
  void whatThePlanWouldPayIsInTheFixedPayment() {
    Adjudication answer = plan("{codes: [99213]}").line("99213", "130").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 30", "PR-3 20", "CO-24 80");
    assertThat(Situation.paid(answer, 1)).isEqualTo(Money.ZERO);
    assertThat(determination(answer).lines().get(0).allowed()).isEqualTo(Money.of("100"));
    assertThat(determination(answer).lines().get(0).isDenied()).isFalse();
  }

  @Test
  void otherServicesAreNot() {
    Adjudication answer = plan("{codes: [99214]}").line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-3 20");
  }

  @Test
  void normallyOnlyThePrimaryCareProvidersAre() {
    Situation other =
        plan("{}").adaSays("primaryCare: [{npi: \"" + OUT_OF_NETWORK + "\", from: 2026-01-01}]");
    assertThat(adjustments(other.line("99213", "100").decide(), 1)).containsExactly("PR-3 20");
    Situation network = plan("{providers: network}").adaSays("died: 2027-01-01");
    assertThat(adjustments(network.line("99213", "100").decide(), 1))
        .containsExactly("PR-3 20", "CO-24 80");
    Situation outside = plan("{providers: network}").billedBy(OUT_OF_NETWORK);
    assertThat(adjustments(outside.line("99213", "100").decide(), 1)).containsExactly("PR-3 20");
  }
}
