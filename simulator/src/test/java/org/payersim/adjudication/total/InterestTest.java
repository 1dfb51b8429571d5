package org.payersim.adjudication.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.situation;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.money.Money;

/** A claim of 1,000 dollars, received on 2026-03-09 and decided later. */
class InterestTest {
  private static final String STATE =
      """
      kind: interest
      id: state
      effective: {from: 2020-01-01}
      days: {electronic: 30, paper: 45}
      per: month
      yearDays: 360
      rates: [{from: 2020-01-01, rate: 1.5%}]
      """;
  private static final String MEDICARE =
      """
      kind: interest
      id: medicare
      effective: {from: 2020-01-01}
      days: {electronic: 30}
      yearDays: actual
      requests: unclean
      corrections: none
      rates:
      - {from: 2026-01-01, to: 2026-06-30, rate: 4.125%}
      - {from: 2026-07-01, to: 2026-12-31, rate: 5%}
      """;

  private static Situation claim() {
    return situation()
        .documents(STATE, MEDICARE)
        .payerSays("interest: state", "paperFrom: [KEYING]")
        .fees("{\"99213\": 1000.00}")
        .line("99213", "1000")
        .receivedOn("2026-03-09");
  }

  private static Money interest(Situation claim) {
    return determination(claim.decide()).interest();
  }

  private static Finding found(Situation claim) {
    return determination(claim.decide()).rulings().stream()
        .filter(ruling -> ruling.stage().equals("Interest"))
        .map(Ruling::finding)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-08, 0", // the thirtieth day
    "2026-04-09, 0.5", // 1000 x 1.5 % / 30
    "2026-05-08, 15", // thirty days
    "2026-06-07, 30" // simple: no interest on interest
  })
  void everyDayAfterTheLast(String paidOn, String interest) {
    assertThat(interest(claim().decidedOn(paidOn))).isEqualTo(Money.of(interest));
  }

  @Test
  void aClaimFromPaperHasMoreTime() {
    assertThat(interest(claim().submitter("KEYING").decidedOn("2026-04-23"))).isEqualTo(Money.ZERO);
    assertThat(interest(claim().submitter("KEYING").decidedOn("2026-04-24")))
        .isEqualTo(Money.of("0.50"));
  }

  @Test
  void daysWithTheProviderDoNotCount() {
    assertThat(found(claim().decidedOn("2026-04-18", 1, 10))).isInstanceOf(Interest.InTime.class);
    assertThat(interest(claim().decidedOn("2026-04-20", 2, 10))).isEqualTo(Money.of("1.00"));
  }

  @Test
  void thePlansRuleGoesBeforeThePayersAndItsRateIsThatOfTheDayOfPayment() {
    assertThat(interest(claim().planSays("interest: medicare").decidedOn("2026-06-30")))
        .isEqualTo(Money.of("9.38")); // 83 days at 4.125 % of 1000, a year of 365 days
    assertThat(interest(claim().planSays("interest: medicare").decidedOn("2026-07-01")))
        .isEqualTo(Money.of("11.51")); // 84 days at 5 %
  }

  @Test
  void aProviderWhoWasAskedSentNoCleanClaim() {
    Situation asked = claim().planSays("interest: medicare").decidedOn("2026-06-30", 1, 0);
    assertThat(found(asked))
        .isEqualTo(
            new Interest.NothingEarned(
                "medicare",
                LocalDate.of(2026, 4, 8),
                Interest.Why.PROVIDER_WAS_ASKED,
                new Elapsed(LocalDate.of(2026, 6, 30), 1, 0)));
  }

  @Test
  void noRateNoInterest() {
    assertThat(interest(claim().planSays("interest: medicare").decidedOn("2027-01-01")))
        .isEqualTo(Money.ZERO);
  }

  @Test
  void lessThanTheLeastIsNotPaid() {
    Situation least = claim().documents(STATE + "least: 2.00\n", MEDICARE).decidedOn("2026-04-09");
    assertThat(interest(least)).isEqualTo(Money.ZERO);
    assertThat(
            interest(claim().documents(STATE + "least: 2.00\n", MEDICARE).decidedOn("2026-04-12")))
        .isEqualTo(Money.of("2.00"));
  }

  @Test
  void whatIsDeniedOrDecidedTheSameDayEarnsNothing() {
    Determination denied =
        determination(
            claim().coverage("[{plan: plan, from: 2026-04-01}]").decidedOn("2026-06-01").decide());
    assertThat(denied.rulings()).noneMatch(ruling -> ruling.stage().equals("Interest"));
    Determination atOnce = determination(claim().decide());
    assertThat(atOnce.rulings()).noneMatch(ruling -> ruling.stage().equals("Interest"));
  }

  @Test
  void aClaimThatWaitsEarnsNothingYet() {
    Adjudication waiting =
        claim()
            .stages("{CoveredBenefit: pend}")
            .services("{name: None, codes: [\"99213\"], covered: off}")
            .decidedOn("2026-06-01")
            .decide();
    assertThat(waiting).isInstanceOf(Adjudication.Pended.class);
    assertThat(((Adjudication.Pended) waiting).determination().interest()).isEqualTo(Money.ZERO);
  }

  /** Of 40 dollars on 2,000 half goes with the half that stays paid. */
  @Test
  void aCorrectionThatPaysLessKeepsItsPartOfTheInterest() {
    Situation less = claim().frequency("7").correctingPaid("2000", "40");
    assertThat(interest(less)).isEqualTo(Money.of("20"));
    assertThat(
            interest(claim().frequency("7").correctingPaid("2000", "40").decidedOn("2026-06-07")))
        .isEqualTo(Money.of("20"));
  }

  @Test
  void whatACorrectionPaysMoreEarnsInterestIfTheRuleSaysSo() {
    Situation more = claim().frequency("7").correctingPaid("600", "5").decidedOn("2026-05-08");
    assertThat(interest(more)).isEqualTo(Money.of("11")); // 5, and 15 % of 40 for 400
    Situation none =
        claim()
            .planSays("interest: medicare")
            .frequency("7")
            .correctingPaid("600", "5")
            .decidedOn("2026-05-08");
    assertThat(interest(none)).isEqualTo(Money.of("5"));
  }

  @Test
  void nothingIsPaidBesideAReversalButTheInterestTakenBack() {
    Determination late = determination(claim().decidedOn("2026-05-08").decide());
    assertThat(late.reversed().interest()).isEqualTo(Money.of("-15"));
    assertThat(late.reversed().paid()).isEqualTo(Money.of("-1000"));
  }
}
