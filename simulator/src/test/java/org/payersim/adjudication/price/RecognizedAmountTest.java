package org.payersim.adjudication.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.cover.SurpriseProtection;
import org.payersim.money.Money;

class RecognizedAmountTest {
  @Test
  void anEmergencyIsWorthTheQualifyingPaymentAlsoUnderAPlanThatPaysNothingOutside() {
    Adjudication answer = outside().place("23").line("99285", "900").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 300", "PR-2 120");
    assertThat(paid(answer, 1)).isEqualTo(Money.of("480"));
    assertThat(findings(answer, "SurpriseProtection"))
        .containsExactly(
            new SurpriseProtection.Protected(SurpriseProtection.Why.EMERGENCY, OUT_OF_NETWORK));
  }

  @Test
  void aFacilityThatTakesPartProtectsAsWell() {
    Adjudication answer = outside().place("22").facility(IN_NETWORK).line("29881", "5000").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 3000", "PR-2 400");
  }

  @Test
  void anotherFacilityDoesNot() {
    Adjudication answer =
        outside().place("22").facility(OUT_OF_NETWORK).line("29881", "5000").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-242 N52 5000");
  }

  @Test
  void anAirAmbulanceIsProtectedWhereverItFlies() {
    Adjudication answer = outside().place("42").line("A0431", "9000").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 1000", "PR-2 1600");
  }

  @Test
  void aStatesLawGoesBeforeTheQualifyingPayment() {
    Adjudication answer =
        outside()
            .contract("surpriseBilling: {qualifyingPayment: qpa, stateLaw: state}")
            .place("23")
            .line("99285", "900")
            .decide();
    assertThat(findings(answer, "RecognizedAmount"))
        .contains(
            new RecognizedAmount.Recognized(
                RecognizedAmount.Basis.STATE_LAW, Money.of("700"), Money.of("900")));
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 200", "PR-2 140");
  }

  @Test
  void withoutARecognizedAmountTheFeeInNetworkHoldsAndNothingIsBilled() {
    Adjudication answer = outside().place("23").line("99213", "150").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 50", "PR-2 20");
  }

  @Test
  void aPlanThatDoesNotApplyTheActIsLeftAsItWas() {
    Adjudication answer = outside().contract("").place("23").line("99285", "900").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-242 N52 900");
    assertThat(findings(answer, "SurpriseProtection")).isEmpty();
  }

  private static Situation outside() {
    return situation()
        .services("{name: All, inNetwork: {coinsurance: 20%}}")
        .contract("surpriseBilling: {qualifyingPayment: qpa}")
        .documents(
            """
            kind: fee-schedule
            id: qpa
            effective: {from: 2020-01-01}
            fees: {"99285": 600, "29881": 2000, A0431: 8000}
            """,
            """
            kind: fee-schedule
            id: state
            effective: {from: 2020-01-01}
            fees: {"99285": 700}
            """)
        .billedBy(OUT_OF_NETWORK);
  }
}
