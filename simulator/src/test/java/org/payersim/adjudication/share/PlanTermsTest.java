package org.payersim.adjudication.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.DateSpan;
import org.payersim.claim.LineDetail;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** Terms that few plans have: what counts to what, tiers, copays by day and stay. */
class PlanTermsTest {
  private static final String COPAY = "{copay: 30.00, copayTiming: before-deductible}";

  private static Situation terms(String inNetwork, String share) {
    return situation()
        .fees("{\"99213\": 100.00, \"99214\": 100.00}")
        .inNetwork(inNetwork)
        .share(share);
  }

  @Test
  void copaysMayUseTheDeductibleUp() {
    String terms = "{deductible: {individual: 50.00}, copaysCountToDeductible: on}";
    assertThat(adjustments(terms(terms, COPAY).line("99213", "100").decide(), 1))
        .containsExactly("PR-3 30", "PR-1 20");
  }

  @Test
  void aCopayThatDoesNotCountToTheMaximumIsNotCutByIt() {
    String terms = "{outOfPocket: {individual: 10.00}, copaysCountToOutOfPocket: off}";
    String share = "{copay: 30.00, copayTiming: before-deductible, coinsurance: 50%}";
    assertThat(adjustments(terms(terms, share).line("99213", "100").decide(), 1))
        .containsExactly("PR-3 30", "PR-2 10");
  }

  @Test
  void aDeductibleThatDoesNotCountToTheMaximumIsTakenWhole() {
    String terms =
        "{deductible: {individual: 60.00}, outOfPocket: {individual: 5.00},"
            + " deductibleCountsToOutOfPocket: off}";
    assertThat(adjustments(terms(terms, "{coinsurance: 50%}").line("99213", "100").decide(), 1))
        .containsExactly("PR-1 60", "PR-2 5");
  }

  @Test
  void theDeductibleOfTheLastQuarterCountsForTheNextYear() {
    String terms = "{deductible: {individual: 150.00}, carryOver: on}";
    Situation december =
        terms(terms, "{}").receivedOn("2026-12-20").line("99213", "100", "2026-12-05");
    Situation january =
        terms(terms, "{}").receivedOn("2027-01-20").line("99213", "100", "2027-01-05");
    assertThat(adjustments(january.after(december.decide()).decide(), 1))
        .containsExactly("PR-1 50");
    Situation september =
        terms(terms, "{}").receivedOn("2026-12-20").line("99213", "100", "2026-09-30");
    Situation later =
        terms(terms, "{}").receivedOn("2027-01-20").line("99213", "100", "2027-01-05");
    assertThat(adjustments(later.after(september.decide()).decide(), 1))
        .containsExactly("PR-1 100");
  }

  @Test
  void preferredProvidersHaveATierOfTheirOwn() {
    Situation tiered =
        situation()
            .fees("{\"99213\": 100.00}")
            .contract("preferred: {network: Net, deductible: {individual: 20.00}, countsTo: [in]}")
            .inNetwork("{deductible: {individual: 500.00}}")
            .services("{name: All, inNetwork: {coinsurance: 30%}, preferred: {coinsurance: 10%}}");
    assertThat(adjustments(tiered.line("99213", "100").decide(), 1))
        .containsExactly("PR-1 20", "PR-2 8");
  }

  @Test
  void aCopayADayIsTakenOnceWhoeverRenders() {
    String share = "{copay: 30.00, copayTiming: before-deductible, copayPer: day}";
    Adjudication first = terms("{}", share).line("99213", "100").decide();
    assertThat(adjustments(first, 1)).containsExactly("PR-3 30");
    Adjudication other =
        terms("{}", share)
            .renderedBy(Situation.UNKNOWN_PROVIDER)
            .after(first)
            .line("99214", "100")
            .decide();
    assertThat(adjustments(other, 1)).isEmpty();
  }

  @Test
  void aSecondClaimOfTheVisitBearsNoSecondCopay() {
    PriorService borne =
        new PriorService(
            "PCN0",
            "01",
            Situation.IN_NETWORK,
            Procedure.hcpcs("99213"),
            LineDetail.Professional.PLAIN,
            DateSpan.day(Situation.DAY),
            Quantity.ONE,
            Money.of("100"),
            Money.of("20"),
            false,
            "",
            List.of(),
            PriorService.Stay.NONE,
            Optional.empty());
    Adjudication answer = terms("{}", COPAY).history(borne).line("99214", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-3 10");
  }

  @Test
  void daysOfAStayBearAmountsOfTheirOwn() {
    String share =
        "{dayCopays: [{from: 1, to: 2, amount: 15.00}, {from: 4, to: 9, amount: 40.00}]}";
    Situation stay = terms("{}", share).unitBasis("DA");
    DateSpan day = DateSpan.day(LocalDate.of(2026, 3, 2));
    Adjudication first = stay.line(Procedure.hcpcs("99213"), "300", "3", day).decide();
    assertThat(adjustments(first, 1)).containsExactly("PR-3 30");
    Adjudication next =
        terms("{}", share)
            .unitBasis("DA")
            .after(first)
            .line(Procedure.hcpcs("99214"), "200", "2", day)
            .decide();
    assertThat(adjustments(next, 1)).containsExactly("PR-3 80");
  }

  @Test
  void amountsForDaysAreNoPartOfTheCopayOfTheVisit() {
    Adjudication answer =
        situation()
            .fees("{\"99213\": 100.00, \"99214\": 100.00}")
            .unitBasis("DA")
            .services(
                "{name: Stay, codes: [\"99213\"], inNetwork: {copay: 20.00,"
                    + " copayTiming: before-deductible,"
                    + " dayCopays: [{from: 1, to: 2, amount: 15.00}]}}",
                "{name: Visit, codes: [\"99214\"], inNetwork: {copay: 60.00,"
                    + " copayTiming: before-deductible}}")
            .line(Procedure.hcpcs("99213"), "200", "2", DateSpan.day(Situation.DAY))
            .line("99214", "100")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-3 50");
    assertThat(adjustments(answer, 2)).containsExactly("PR-3 40");
    assertThat(answer.findFinal().orElseThrow().lines().get(0).copay()).isEqualTo(Money.of("20"));
  }
}
