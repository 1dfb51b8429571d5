package org.payersim.adjudication.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.postings;
import static org.payersim.adjudication.Situation.situation;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.benefit.Coordination.Method;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.money.Money;
import org.payersim.remittance.LinePayment;

class CoordinateBenefitsTest {
  /** Alone: charge 165, allowed 100, coinsurance of 20 %, benefit 80. */
  private static Situation alone() {
    return situation().share("{deductible: waived, coinsurance: 20%}").line("99213", "165");
  }

  /** What the 835 says of a line: equal reasons summed up, groups in order. */
  private static List<String> remitted(Situation situation, int line) {
    Adjudication decided = situation.decide();
    ServiceLine submitted = situation.claim().lines().get(line - 1);
    return LinePayment.of(submitted, determination(decided).lines().get(line - 1))
        .adjustments()
        .stream()
        .map(a -> a.reason() + " " + a.amount().toPlainString())
        .toList();
  }

  @ParameterizedTest(name = "{0}: primary paid {1} and left {2}")
  @CsvSource(
      textBlock =
          """
          standard,                  64,  16, 16,   OA-23 149
          standard,                  100, 20, 20,   OA-23 145
          standard,                  0,   90, 80,   PR-2 10 / OA-23 75
          standard,                  0,   0,  0,    OA-23 165
          non-duplication,           64,  16, 16,   OA-23 149
          non-duplication,           100, 20, 0,    OA-23 145 / PR-2 20
          non-duplication,           50,  30, 30,   OA-23 135
          maintenance-of-benefits,   64,  16, 12.8, OA-23 149 / PR-2 3.2
          medicare-secondary,        64,  16, 36,   OA-23 129
          medicare-secondary,        150, 10, 10,   OA-23 155
          medicaid,                  64,  16, 16,   OA-23 149
          medicaid,                  64,  60, 36,   CO-45 4 / OA-23 105 / PR-2 20
          medicaid,                  100, 20, 0,    OA-23 145 / PR-2 20
          """)
  void paysBesideThePrimary(
      String method, String paid, String left, String pays, String remittance) {
    String writtenOff = Money.of("165").minus(Money.of(paid)).minus(Money.of(left)).toPlainString();
    Situation situation =
        alone()
            .coordination("{method: " + method + ", rate: 80%}")
            .paidForTheLine("OTHER", paid, "CO-45 " + writtenOff, "PR-2 " + left);

    assertThat(paid(situation.decide(), 1)).isEqualTo(Money.of(pays));
    assertThat(remitted(situation, 1))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(remittance.split("/")).map(String::strip).toList());
  }

  @Test
  void theThirdPayerSeesWhatTheSecondLeft() {
    Situation third =
        alone()
            .paidForTheLine("FIRST", "60", "CO-45 65", "PR-2 40")
            .paidForTheLine("SECOND", "30", "OA-23 125", "PR-2 10")
            .payerSequence("T");

    assertThat(paid(third.decide(), 1)).isEqualTo(Money.of("10"));
    assertThat(remitted(third, 1)).containsExactly("OA-23 155");
    assertThat(determination(third.decide()).status()).isEqualTo("3");
  }

  @Test
  void whatWentToTheMemberCountsAsPaid() {
    Situation situation = alone().paidForTheLine("OTHER", "0", "PR-100 64", "CO-45 85", "PR-2 16");

    assertThat(paid(situation.decide(), 1)).isEqualTo(Money.of("16"));
  }

  @Test
  void aDecisionOnTheWholeClaimIsSpreadOverItsLinesToTheCent() {
    Situation situation =
        situation()
            .fees("{\"99213\": 50.00, \"99214\": 50.00, \"99215\": 50.00}")
            .line("99213", "70")
            .line("99214", "70")
            .line("99215", "70")
            .paidForTheClaim("100", "CO-45 60", "PR-1 50");
    Adjudication decided = situation.decide();

    Money paid = paid(decided, 1).plus(paid(decided, 2)).plus(paid(decided, 3));
    assertThat(paid).isEqualTo(Money.of("50"));
    assertThat(remitted(situation, 1)).containsExactly("OA-23 53.34");
    assertThat(remitted(situation, 2)).containsExactly("OA-23 53.33");
  }

  /** AMT D of 60 is the payment of line 1 told once more. */
  @Test
  void whatWasPaidForOneLineIsNotPaidForAnotherToo() {
    Situation situation =
        situation()
            .fees("{\"99213\": 70.00, \"99214\": 70.00}")
            .line("99214", "70")
            .line("99213", "70")
            .paidForTheClaim("60")
            .paidForTheLine("OTHER", "60", "PR-2 10");
    Adjudication decided = situation.decide();

    assertThat(paid(decided, 2)).isEqualTo(Money.of("10"));
    assertThat(remitted(situation, 1)).containsExactly("OA-23 70");
  }

  @Test
  void withoutTheEarlierDecisionNothingCanBeSaid() {
    Adjudication decided = alone().payerSequence("S").decide();

    assertThat(adjustments(decided, 1)).containsExactly("CO-22 MA04 165");
  }

  @Test
  void thePrimaryPayerDoesNotLookAtOthers() {
    Situation situation = alone().paidForTheLine("OTHER", "64", "PR-2 16").payerSequence("P");

    assertThat(paid(situation.decide(), 1)).isEqualTo(Money.of("80"));
    assertThat(findings(situation.decide(), "CoordinateBenefits")).isEmpty();
  }

  @Test
  void accumulatorsCountAsIfThePlanWereAlone() {
    Situation first =
        situation()
            .inNetwork("{deductible: {individual: 60.00}}")
            .share("{deductible: applies}")
            .line("99213", "165");
    Situation second =
        situation()
            .inNetwork("{deductible: {individual: 60.00}}")
            .share("{deductible: applies}")
            .line("99213", "165")
            .paidForTheLine("OTHER", "64", "CO-45 85", "PR-2 16");

    assertThat(postings(second.decide())).isEqualTo(postings(first.decide()));
    assertThat(remitted(second, 1)).containsExactly("OA-23 149");
  }

  @Test
  void neverMoreThanAloneAndAlwaysBalanced() {
    Random random = new Random(2305);
    for (int i = 0; i < 3_000; i++) {
      Method method = Method.values()[random.nextInt(Method.values().length)];
      String word = method.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Situation alone = many(random);
      Claim claim = alone.claim();
      Adjudication before = alone.decide();
      long charge = claim.charge().cents();
      long priorPaid = random.nextLong(charge + 1);
      long left = random.nextLong(charge - priorPaid + 1);
      Situation after =
          alone
              .coordination("{method: " + word + ", allowable: " + allowable(random) + "}")
              .paidForTheClaim(Money.ofCents(priorPaid).toString(), "PR-1 " + Money.ofCents(left));
      Adjudication decided = after.decide();
      for (ServiceLine line : claim.lines()) {
        Money paid = paid(decided, line.number());
        assertThat(paid).isBetween(Money.ZERO, paid(before, line.number()));
        LinePayment remitted =
            LinePayment.of(line, determination(decided).lines().get(line.number() - 1));
        assertThat(remitted.paid()).isEqualTo(paid);
        assertThat(remitted.adjustments())
            .extracting(Adjustment::amount)
            .allMatch(Money::isPositive);
      }
      Money together = determination(decided).paid().plus(Money.ofCents(priorPaid));
      assertThat(together).isLessThanOrEqualTo(claim.charge());
    }
  }

  private static String allowable(Random random) {
    return List.of("prior", "own", "higher", "lower").get(random.nextInt(4));
  }

  private static Situation many(Random random) {
    Situation situation =
        situation()
            .inNetwork("{deductible: {individual: 40.00}, outOfPocket: {individual: 90.00}}")
            .share("{copay: 12.50, copayTiming: before-deductible, coinsurance: 35%}");
    int lines = 1 + random.nextInt(4);
    for (int i = 0; i < lines; i++) {
      situation.line("99213", Money.ofCents(1 + random.nextInt(30_000)).toString());
    }
    return situation;
  }
}
