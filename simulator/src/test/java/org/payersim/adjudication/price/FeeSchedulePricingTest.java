package org.payersim.adjudication.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;

class FeeSchedulePricingTest {
  @Test
  void theChargeAboveTheFeeIsWrittenOff() {
    Adjudication answer = situation().line("99213", "150").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 50");
    assertThat(paid(answer, 1)).isEqualTo(Money.of("100"));
    assertThat(findings(answer, "FeeSchedulePricing"))
        .containsExactly(
            new FeeSchedulePricing.ByFee(
                "fees", Money.of("100"), Quantity.ONE, Rate.ALL, Money.of("150"), Money.of("100")));
  }

  @Test
  void aLowerChargeIsAllowedAsItIs() {
    Adjudication answer = situation().line("99213", "80").decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(paid(answer, 1)).isEqualTo(Money.of("80"));
  }

  @Test
  void unitsMultiplyTheFeeAndAreRoundedOnce() {
    Adjudication answer =
        situation()
            .fees("{J0171: 0.33}")
            .services("{name: All, inNetwork: {}}")
            .line(Procedure.hcpcs("J0171"), "10", "2.5", DateSpan.day(DAY))
            .decide();
    assertThat(paid(answer, 1)).isEqualTo(Money.of("0.83"));
  }

  @Test
  void unitsWithoutEndDoNotPayMoreThanTheCharge() {
    Adjudication answer =
        situation()
            .line(Procedure.hcpcs("99213"), "99999999.99", "999999999999", DateSpan.day(DAY))
            .decide();
    assertThat(paid(answer, 1)).isEqualTo(Money.of("99999999.99"));
  }

  @Test
  void outOfNetworkTheRestMayBeBilledToThePatient() {
    Adjudication answer = outOfNetwork().line("99213", "150").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-45 70");
    assertThat(paid(answer, 1)).isEqualTo(Money.of("80"));
  }

  @Test
  void aCodeWithoutFeeIsAllowedAtAPartOfItsCharge() {
    Adjudication answer = situation().line("99214", "99.99").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 49.99");
    Adjudication outside = outOfNetwork().line("99214", "99.99").decide();
    assertThat(adjustments(outside, 1)).containsExactly("PR-45 49.99");
  }

  @Test
  void orDeniedIfThePlanSaysSo() {
    Adjudication answer = situation().unlistedCodes("deny").line("99214", "90").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-147 90");
    Adjudication outside = outOfNetwork().unlistedCodes("deny").line("99214", "90").decide();
    assertThat(adjustments(outside, 1)).containsExactly("PI-147 90");
  }

  @Test
  void aFeeOfNothingWritesEverythingOff() {
    Adjudication answer = situation().fees("{\"99213\": 0.00}").line("99213", "90").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 90");
  }

  private static Situation outOfNetwork() {
    return situation()
        .outOfNetwork("{allowed: 80%}")
        .services(
            "{name: All, inNetwork: {deductible: waived}, outOfNetwork: {deductible: waived}}")
        .billedBy(OUT_OF_NETWORK);
  }
}
