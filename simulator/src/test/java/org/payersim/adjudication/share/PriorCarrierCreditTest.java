package org.payersim.adjudication.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.situation;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.money.Money;

/** A deductible of 500 dollars; Ada brought 300 of it along. */
class PriorCarrierCreditTest {
  private static final String CREDIT =
      "deductibleCredit: [{carrier: Old Mutual, on: 2026-01-01, deductible: 300.00,"
          + " outOfPocket: 450.00}]";

  private static Situation claim(String terms) {
    return situation()
        .inNetwork(terms)
        .fees("{\"99213\": 1000.00}")
        .share("{coinsurance: 20%}")
        .line("99213", "1000");
  }

  @Test
  void theDeductibleBeginsWithIt() {
    Situation claim = claim("{deductible: {individual: 500.00}}").adaSays(CREDIT);
    assertThat(adjustments(claim.decide(), 1)).containsExactly("PR-1 200", "PR-2 160");
    assertThat(determination(claim.decide()).rulings())
        .filteredOn(ruling -> ruling.stage().equals("PriorCarrierCredit"))
        .extracting(Ruling::finding)
        .containsExactly(
            new PriorCarrierCredit.BroughtAlong(
                "01", "Old Mutual", LocalDate.of(2026, 1, 1), Money.of("300"), Money.of("450")));
  }

  @Test
  void soDoesTheMaximum() {
    String terms = "{deductible: {individual: 500.00}, outOfPocket: {individual: 700.00}}";
    assertThat(adjustments(claim(terms).adaSays(CREDIT).decide(), 1))
        .containsExactly("PR-1 200", "PR-2 50");
  }

  @Test
  void theFamilyIsCreditedToo() {
    String terms = "{deductible: {individual: 500.00, family: 600.00}}";
    assertThat(adjustments(claim(terms).adaSays(CREDIT).spouse().decide(), 1))
        .containsExactly("PR-1 300", "PR-2 140");
    String pot = "{deductible: {individual: 500.00, family: 600.00, type: aggregate}}";
    assertThat(adjustments(claim(pot).adaSays(CREDIT).spouse().decide(), 1))
        .containsExactly("PR-1 300", "PR-2 140");
  }

  @Test
  void asFarAsHisOwnLimitReaches() {
    String terms = "{deductible: {individual: 200.00, family: 600.00}}";
    assertThat(adjustments(claim(terms).adaSays(CREDIT).spouse().decide(), 1))
        .containsExactly("PR-1 200", "PR-2 160");
    Situation both =
        claim("{deductible: {individual: 200.00, family: 200.00}}").adaSays(CREDIT).spouse();
    assertThat(adjustments(both.decide(), 1)).containsExactly("PR-2 200");
  }

  @Test
  void notInAnotherBenefitPeriod() {
    Situation before =
        claim("{deductible: {individual: 500.00}}")
            .coverage("[{plan: plan, from: 2025-01-01}]")
            .adaSays(CREDIT.replace("2026-01-01", "2025-12-31"));
    assertThat(adjustments(before.decide(), 1)).containsExactly("PR-1 500", "PR-2 100");
    assertThat(determination(before.decide()).rulings())
        .noneMatch(ruling -> ruling.stage().equals("PriorCarrierCredit"));
  }
}
