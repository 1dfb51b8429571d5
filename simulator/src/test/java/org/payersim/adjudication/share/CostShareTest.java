package org.payersim.adjudication.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.postings;
import static org.payersim.adjudication.Situation.situation;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.AccumulatorId.Kind;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;

class CostShareTest {
  private static final DateSpan YEAR_2026 =
      new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
  private static final AccumulatorId ADA_DEDUCTIBLE = in("01", Kind.DEDUCTIBLE);
  private static final AccumulatorId ADA_OUT_OF_POCKET = in("01", Kind.OUT_OF_POCKET);
  private static final AccumulatorId FAMILY_DEDUCTIBLE = in(AccumulatorId.FAMILY, Kind.DEDUCTIBLE);
  private static final AccumulatorId FAMILY_OUT_OF_POCKET =
      in(AccumulatorId.FAMILY, Kind.OUT_OF_POCKET);

  private static AccumulatorId in(String person, Kind kind) {
    return new AccumulatorId("plan", YEAR_2026, person, kind, Network.IN);
  }

  /** Embedded deductible of 100/150, out-of-pocket maximum of 300/500; every fee is 100. */
  private static Situation plan(String share) {
    return situation()
        .fees("{\"99213\": 100.00, \"99214\": 100.00, \"99215\": 100.00, \"99203\": 30.00}")
        .inNetwork(
            "{deductible: {individual: 100.00, family: 150.00}, outOfPocket: {individual: 300.00,"
                + " family: 500.00}}")
        .share(share);
  }

  private static final String BEFORE =
      "{copay: 30.00, copayTiming: before-deductible, coinsurance: 20%}";
  private static final String INSTEAD =
      "{copay: 30.00, copayTiming: instead-of-deductible, coinsurance: 10%}";
  private static final String AFTER =
      "{copay: 30.00, copayTiming: after-deductible, coinsurance: 20%}";

  @Test
  void copayBeforeTheDeductible() {
    assertThat(adjustments(plan(BEFORE).line("99213", "100").decide(), 1))
        .containsExactly("PR-3 30", "PR-1 70");
  }

  @Test
  void copayInsteadOfTheDeductible() {
    assertThat(adjustments(plan(INSTEAD).line("99213", "100").decide(), 1))
        .containsExactly("PR-3 30", "PR-2 7");
  }

  @Test
  void copayAfterTheDeductibleIsTakenOfWhatTheDeductibleLeaves() {
    Adjudication answer = plan(AFTER).used(ADA_DEDUCTIBLE, "60").line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-1 40", "PR-3 30", "PR-2 6");
  }

  @Test
  void aLineWhollyInTheDeductibleBearsNoCopayAfterIt() {
    assertThat(adjustments(plan(AFTER).line("99213", "100").decide(), 1))
        .containsExactly("PR-1 100");
  }

  @Test
  void aCopayIsNeverMoreThanTheAllowedAmount() {
    Adjudication answer = plan(INSTEAD).fees("{\"99213\": 20.00}").line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 80", "PR-3 20");
    assertThat(paid(answer, 1)).isEqualTo(Money.ZERO);
  }

  @Test
  void aVisitBearsOneCopayHoweverManyLinesItHas() {
    Adjudication answer =
        plan(INSTEAD)
            .fees("{\"99213\": 20.00, \"99214\": 100.00}")
            .line("99213", "20")
            .line("99214", "100")
            .line("99214", "100", "2026-03-03")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-3 20");
    assertThat(adjustments(answer, 2)).containsExactly("PR-3 10", "PR-2 9");
    assertThat(adjustments(answer, 3)).containsExactly("PR-3 30", "PR-2 7");
  }

  @Test
  void aServiceBearsItsCopayEachTime() {
    Adjudication answer =
        plan("{copay: 30.00, copayTiming: instead-of-deductible, copayPer: service}")
            .line("99213", "100")
            .line("99214", "100")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-3 30");
    assertThat(adjustments(answer, 2)).containsExactly("PR-3 30");
  }

  @Test
  void anEarlierLineUsesUpTheDeductibleForLaterOnes() {
    Adjudication answer =
        plan("{coinsurance: 20%}")
            .used(ADA_DEDUCTIBLE, "30")
            .line("99213", "100")
            .line("99214", "100")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-1 70", "PR-2 6");
    assertThat(adjustments(answer, 2)).containsExactly("PR-2 20");
    assertThat(findings(answer, "CostShare"))
        .contains(
            new CostShare.DeductibleTaken(
                Money.of("70"),
                Money.of("100"),
                Money.of("70"),
                CostShare.Whose.PERSON,
                CostShare.Side.IN_NETWORK,
                YEAR_2026),
            new CostShare.DeductibleMet(
                Money.of("100"), CostShare.Whose.PERSON, CostShare.Side.IN_NETWORK, YEAR_2026));
  }

  @Test
  void theDeductibleCountsFourTimesAndCoinsuranceTwice() {
    Adjudication answer =
        plan("{coinsurance: 20%}").used(ADA_DEDUCTIBLE, "60").line("99213", "100").decide();
    assertThat(postings(answer))
        .containsExactly(
            posting(ADA_DEDUCTIBLE, "40"),
            posting(FAMILY_DEDUCTIBLE, "40"),
            posting(ADA_OUT_OF_POCKET, "40"),
            posting(FAMILY_OUT_OF_POCKET, "40"),
            posting(ADA_OUT_OF_POCKET, "12"),
            posting(FAMILY_OUT_OF_POCKET, "12"));
  }

  private static Posting posting(AccumulatorId id, String amount) {
    return new Posting(id, Money.of(amount));
  }

  @Test
  void embeddedTheFamilyCanBeDoneBeforeThePerson() {
    Adjudication answer =
        plan("{coinsurance: 20%}").used(FAMILY_DEDUCTIBLE, "120").line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-1 30", "PR-2 14");
    assertThat(findings(answer, "CostShare"))
        .contains(
            new CostShare.DeductibleTaken(
                Money.of("30"),
                Money.of("150"),
                Money.of("30"),
                CostShare.Whose.FAMILY,
                CostShare.Side.IN_NETWORK,
                YEAR_2026));
  }

  @Test
  void aggregateNobodyIsDoneBeforeTheFamily() {
    Situation aggregate =
        plan("{coinsurance: 20%}")
            .inNetwork("{deductible: {individual: 50.00, family: 150.00, type: aggregate}}");
    Adjudication first = aggregate.line("99213", "100").decide();
    assertThat(adjustments(first, 1)).containsExactly("PR-1 100");
    Adjudication second =
        plan("{coinsurance: 20%}")
            .inNetwork("{deductible: {individual: 50.00, family: 150.00, type: aggregate}}")
            .after(first)
            .spouse()
            .line("99213", "100")
            .decide();
    assertThat(adjustments(second, 1)).containsExactly("PR-1 50", "PR-2 10");
  }

  @Test
  void aggregateAPersonCoveredAloneHasTheIndividualAmount() {
    Adjudication answer =
        plan("{coinsurance: 20%}")
            .inNetwork("{deductible: {individual: 50.00, family: 150.00, type: aggregate}}")
            .alone()
            .line("99213", "100")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-1 50", "PR-2 10");
    assertThat(postings(answer)).containsExactly(posting(FAMILY_DEDUCTIBLE, "50"));
  }

  @Test
  void theOutOfPocketMaximumCutsCoinsuranceFirst() {
    Adjudication answer =
        plan(BEFORE)
            .used(ADA_OUT_OF_POCKET, "200")
            .used(ADA_DEDUCTIBLE, "50")
            .fees("{\"99213\": 300.00}")
            .line("99213", "300")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-3 30", "PR-1 50", "PR-2 20");
    assertThat(findings(answer, "CostShare"))
        .contains(
            new CostShare.OutOfPocketReached(
                Money.of("124"),
                Money.of("100"),
                Money.of("300"),
                CostShare.Whose.PERSON,
                CostShare.Side.IN_NETWORK,
                YEAR_2026));
  }

  @Test
  void thenTheCopayThenTheDeductible() {
    assertThat(
            adjustments(
                plan(BEFORE).used(ADA_OUT_OF_POCKET, "220").line("99213", "100").decide(), 1))
        .containsExactly("PR-3 10", "PR-1 70");
    assertThat(
            adjustments(
                plan(BEFORE).used(ADA_OUT_OF_POCKET, "260").line("99213", "100").decide(), 1))
        .containsExactly("PR-1 40");
  }

  @Test
  void onceTheMaximumIsMetThePatientBearsNothing() {
    Adjudication answer =
        plan(BEFORE).used(FAMILY_OUT_OF_POCKET, "500").line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(paid(answer, 1)).isEqualTo(Money.of("100"));
  }

  @Test
  void preventiveCareAsksNothing() {
    Adjudication answer = plan("{deductible: waived}").line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(findings(answer, "CostShare"))
        .containsExactly(new CostShare.NothingToShare("All", Money.of("100")));
  }

  @Test
  void thePlanYearOfTheDayOfServiceCounts() {
    Adjudication answer =
        plan("{coinsurance: 0%}")
            .benefitPeriod("07-01")
            .receivedOn("2026-08-01")
            .line("99213", "100", "2026-06-30")
            .line("99213", "100", "2026-07-01")
            .decide();
    List<DateSpan> periods =
        postings(answer).stream().map(p -> p.accumulator().period()).distinct().toList();
    assertThat(periods)
        .containsExactly(
            new DateSpan(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30)),
            new DateSpan(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30)));
    assertThat(adjustments(answer, 2)).containsExactly("PR-1 100");
  }

  @Test
  void bothSidesOfTheNetworkCountApart() {
    Adjudication answer = twoSides(false).billedBy(OUT_OF_NETWORK).line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-1 100");
    assertThat(postings(answer)).allMatch(p -> p.accumulator().network() == Network.OUT);
  }

  @Test
  void orOneCountsToTheOtherAsFarAsItReaches() {
    Adjudication answer =
        twoSides(true)
            .used(ADA_DEDUCTIBLE, "80")
            .billedBy(OUT_OF_NETWORK)
            .line("99213", "100")
            .decide();
    assertThat(postings(answer))
        .contains(posting(ADA_DEDUCTIBLE, "20"), posting(FAMILY_DEDUCTIBLE, "20"))
        .contains(posting(ADA_OUT_OF_POCKET, "100"));
  }

  private static Situation twoSides(boolean counts) {
    return plan("{}")
        .outOfNetwork(
            "{deductible: {individual: 200.00, family: 400.00}, countsToOtherSide: " + counts + "}")
        .share("{coinsurance: 20%}");
  }

  @Test
  void aPersonOfAnOpenEnrolledFamilyHasHisOwnCounters() {
    Adjudication answer =
        plan("{coinsurance: 20%}").openEnrollment().member("X1").line("99213", "100").decide();
    assertThat(postings(answer).get(0).accumulator().person()).isEqualTo("DOE/ADA/1980-05-06");
  }
}
