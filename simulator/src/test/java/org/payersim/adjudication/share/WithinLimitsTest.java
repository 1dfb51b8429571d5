package org.payersim.adjudication.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.postings;
import static org.payersim.adjudication.Situation.situation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;

class WithinLimitsTest {
  private static Situation limited(String limit) {
    return situation()
        .fees("{\"97110\": 30.00, \"92507\": 50.00}")
        .outOfNetwork("{}")
        .services(
            "{name: PT, codes: [\"97110\"], inNetwork: {}, outOfNetwork: {}}",
            "{name: Speech, codes: [\"92507\"], inNetwork: {}, outOfNetwork: {}}")
        .limits(limit);
  }

  private static Situation units(Situation situation, String units) {
    return situation.line(Procedure.hcpcs("97110"), "200", units, DateSpan.day(Situation.DAY));
  }

  private static final String TWO_VISITS =
      "{name: Therapy, services: [PT, Speech], counts: visits, most: 2, per: benefit-period}";
  private static final String FOUR_UNITS =
      "{name: Units, services: [PT], counts: units, most: 4, per: benefit-period}";

  @Test
  void theLastVisitIsPaidAndTheNextDenied() {
    Adjudication answer =
        limited(TWO_VISITS)
            .line("97110", "40", "2026-03-01")
            .line("92507", "60", "2026-03-02")
            .line("97110", "40", "2026-03-03")
            .decide();
    assertThat(adjustments(answer, 2)).containsExactly("CO-45 10");
    assertThat(adjustments(answer, 3)).containsExactly("CO-45 10", "PR-119 30");
    assertThat(determination(answer).lines().get(2).isDenied()).isTrue();
  }

  @Test
  void aVisitCountsOnceHoweverManyLinesItHas() {
    Adjudication answer =
        limited(TWO_VISITS)
            .line("97110", "40", "2026-03-01")
            .line("92507", "60", "2026-03-01")
            .line("97110", "40", "2026-03-02")
            .decide();
    assertThat(paid(answer, 3)).isEqualTo(Money.of("30"));
    assertThat(findings(answer, "WithinLimits")).contains(new WithinLimits.OfSameVisit("Therapy"));
  }

  @Test
  void aSecondClaimOfTheVisitUsesNothingUp() {
    Adjudication first = limited(TWO_VISITS).line("97110", "40").decide();
    Adjudication second = limited(TWO_VISITS).after(first).line("92507", "60").decide();
    assertThat(postings(second)).isEmpty();
    assertThat(paid(second, 1)).isEqualTo(Money.of("50"));
  }

  @Test
  void unitsBeyondTheLimitAreCutWithTheirNumber() {
    Adjudication answer = units(limited(FOUR_UNITS), "6").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 20", "PR-119 60");
    assertThat(determination(answer).lines().get(0).adjustments().get(1).units().orElseThrow())
        .hasToString("2");
    assertThat(paid(answer, 1)).isEqualTo(Money.of("120"));
  }

  @Test
  void whatIsWithinIsRoundedAndTheRestIsBeyond() {
    Adjudication answer =
        limited("{name: U, services: [PT], counts: units, most: 1, per: day}")
            .fees("{\"97110\": 33.335}".replace("33.335", "33.33"))
            .line(Procedure.hcpcs("97110"), "100", "3", DateSpan.day(Situation.DAY))
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 0.01", "PR-119 66.66");
  }

  @Test
  void nothingLeftDeniesBeforeAnyShare() {
    Situation second =
        units(limited(FOUR_UNITS), "1").after(units(limited(FOUR_UNITS), "4").decide());
    assertThat(adjustments(second.decide(), 1)).containsExactly("CO-45 170", "PR-119 30");
  }

  @Test
  void anotherYearHasALimitOfItsOwnButALifetimeHasNot() {
    Situation year = units(limited(FOUR_UNITS), "4");
    Situation next =
        limited(FOUR_UNITS)
            .receivedOn("2027-01-20")
            .after(year.decide())
            .line("97110", "30", "2027-01-05");
    assertThat(paid(next.decide(), 1)).isEqualTo(Money.of("30"));

    String forLife = FOUR_UNITS.replace("benefit-period", "lifetime");
    Situation again =
        limited(forLife)
            .receivedOn("2027-01-20")
            .after(units(limited(forLife), "4").decide())
            .line("97110", "30", "2027-01-05");
    assertThat(adjustments(again.decide(), 1)).containsExactly("PR-149 30");
  }

  @Test
  void severalPeriodsCountTogether() {
    String twoYears = FOUR_UNITS.replace("benefit-period", "2 benefit-periods");
    Adjudication earlier = units(limited(twoYears), "3").decide();
    Adjudication later =
        limited(twoYears)
            .receivedOn("2027-01-20")
            .after(earlier)
            .line(
                Procedure.hcpcs("97110"),
                "60",
                "2",
                DateSpan.day(java.time.LocalDate.of(2027, 1, 5)))
            .decide();
    assertThat(adjustments(later, 1)).containsExactly("PR-119 30");
  }

  @Test
  void eachPersonHasHisOwnUnlessTheFamilySharesIt() {
    Adjudication first = units(limited(FOUR_UNITS), "4").decide();
    assertThat(paid(units(limited(FOUR_UNITS).spouse().after(first), "4").decide(), 1))
        .isEqualTo(Money.of("120"));
    String shared = FOUR_UNITS.replace("}", ", whose: family}");
    Adjudication family = units(limited(shared), "4").decide();
    assertThat(paid(units(limited(shared).spouse().after(family), "4").decide(), 1))
        .isEqualTo(Money.ZERO);
  }

  @Test
  void aLimitOfOneSideLeavesTheOtherAlone() {
    String outside = FOUR_UNITS.replace("most: 4", "most: 0").replace("}", ", networks: out}");
    assertThat(paid(units(limited(outside), "4").decide(), 1)).isEqualTo(Money.of("120"));
    assertThat(paid(units(limited(outside).billedBy(OUT_OF_NETWORK), "4").decide(), 1))
        .isEqualTo(Money.ZERO);
  }

  @Test
  void aLimitSaysItsOwnReason() {
    String contract = FOUR_UNITS.replace("}", ", reason: CO-222 N362}");
    assertThat(adjustments(units(limited(contract), "5").decide(), 1)).contains("CO-222 N362 30");
  }

  @Test
  void whatAReversalTakesBackIsWhatWasCounted() {
    Adjudication answer = units(limited(FOUR_UNITS), "3").decide();
    assertThat(determination(answer).reversed().postings())
        .extracting(posting -> posting.amount().cents())
        .isEqualTo(List.of(-3000L));
  }
}
