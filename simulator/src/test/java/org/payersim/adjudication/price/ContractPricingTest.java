package org.payersim.adjudication.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;

class ContractPricingTest {
  @Test
  void theFirstTermThatMatchesAndHasAPriceDecides() {
    Situation claim =
        contract(
            "{name: Own, method: fee-schedule, schedule: own}",
            "{name: Part, codes: [A4000-A4999], method: percent-of-charge, part: 70%}");
    Adjudication answer =
        claim.line("99214", "90").line("A4550", "10.01").line("99213", "150").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 40");
    assertThat(adjustments(answer, 2)).containsExactly("CO-45 3");
    assertThat(adjustments(answer, 3)).containsExactly("CO-45 50"); // by the plan's fee schedule
    assertThat(findings(answer, "FeeSchedulePricing")).hasSize(1);
  }

  @Test
  void withoutLesserOfAPriceAboveTheChargeIsPaid() {
    Adjudication answer =
        contract("lesserOf: off", "{name: Own, method: fee-schedule, schedule: own}")
            .line("99214", "30")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactly("OA-94 -20");
    assertThat(paid(answer, 1)).isEqualTo(Money.of("50"));
  }

  @Test
  void modifiersMultiplyAndAreRoundedOnce() {
    Adjudication answer =
        contract("{name: Own, method: fee-schedule, schedule: own, part: 33%}")
            .line(Procedure.hcpcs("99214", "52", "LT", "80"), "500", "1", DateSpan.day(DAY))
            .decide();
    // 50 x 0.33 x 0.5 x 0.16 = 1.32
    assertThat(determination(answer).lines().get(0).allowed()).isEqualTo(Money.of("1.32"));
  }

  @Test
  void aContractMayPayOtherPartsForAModifier() {
    Adjudication answer =
        contract("modifiers: {\"52\": 75%}", "{name: Own, method: fee-schedule, schedule: own}")
            .line(Procedure.hcpcs("99214", "52"), "500", "1", DateSpan.day(DAY))
            .decide();
    assertThat(determination(answer).lines().get(0).allowed()).isEqualTo(Money.of("37.5"));
  }

  @Test
  void aContractsPartForAModifierStandsInForTheFileOfIndicators() {
    String[] fees = {"indicators: rv", "{name: Own, method: fee-schedule, schedule: own}"};
    Adjudication published = surgeon(contract(fees));
    String[] agreed = {"modifiers: {\"54\": 75%}", fees[0], fees[1]};
    Adjudication own = surgeon(contract(agreed));
    assertThat(determination(published).lines().get(0).allowed()).isEqualTo(Money.of("40"));
    assertThat(determination(own).lines().get(0).allowed()).isEqualTo(Money.of("37.5"));
  }

  private static Adjudication surgeon(Situation claim) {
    return claim.line(Procedure.hcpcs("99214", "54"), "500", "1", DateSpan.day(DAY)).decide();
  }

  @Test
  void unusualServicesArePricedFromAReport() {
    Adjudication answer =
        contract("{name: Own, method: fee-schedule, schedule: own}")
            .line(Procedure.hcpcs("99214", "22"), "500", "1", DateSpan.day(DAY))
            .decide();
    assertThat(findings(answer, "ContractPricing"))
        .contains(new ContractPricing.ByReport(List.of("22")));
    assertThat(determination(answer).lines().get(0).allowed()).isEqualTo(Money.of("50"));
  }

  /** Terms are written in braces; what is not stands beside them. */
  private static Situation contract(String... parts) {
    StringBuilder terms = new StringBuilder();
    StringBuilder more = new StringBuilder();
    for (String part : parts) {
      if (part.startsWith("{")) {
        terms.append("- ").append(part).append('\n');
      } else {
        more.append(part).append('\n');
      }
    }
    return situation()
        .services("{name: All, inNetwork: {deductible: waived}}")
        .contract("contract: c")
        .documents(
            "kind: fee-schedule\nid: own\neffective: {from: 2020-01-01}\nfees: {\"99214\": 50}",
            "kind: relative-values\nid: rv\neffective: {from: 2020-01-01}\nconversionFactor: 1\n"
                + "values: {\"99214\": {work: 1, office: 0, facility: 0, malpractice: 0,"
                + " package: {before: 10%, during: 70%, after: 20%}}}",
            "kind: contract\nid: c\neffective: {from: 2020-01-01}\n" + more + "terms:\n" + terms);
  }
}
