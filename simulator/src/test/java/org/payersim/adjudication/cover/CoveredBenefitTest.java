package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;

class CoveredBenefitTest {
  private static Situation plan() {
    return situation()
        .outOfNetwork("{}")
        .services(
            "{name: By modifier, modifiers: ['33'], inNetwork: {}, outOfNetwork: {}}",
            "{name: By diagnosis, codes: [J3420], diagnoses: [D51, E53], inNetwork: {}}",
            "{name: Not otherwise, codes: [J3420], covered: false}",
            "{name: Elsewhere, codes: [99213], places: ['22'], covered: false}",
            "{name: Visits, codes: [99202-99215], inNetwork: {}}",
            "{name: Cosmetic, codes: [15780-15789, '17380'], covered: false, reason: PR-96 N130}");
  }

  @Test
  void theFirstRuleThatMatchesDecides() {
    assertThat(findings(plan().line("99213", "1").decide(), "CoveredBenefit"))
        .containsExactly(new CoveredBenefit.Covered("Visits"));
    assertThat(findings(plan().diagnosis("D519").line("J3420", "1").decide(), "CoveredBenefit"))
        .containsExactly(new CoveredBenefit.Covered("By diagnosis"));
    assertThat(
            findings(
                plan().line(Procedure.hcpcs("15781", "33"), "1", "1", DateSpan.day(DAY)).decide(),
                "CoveredBenefit"))
        .containsExactly(new CoveredBenefit.Covered("By modifier"));
  }

  @Test
  void anExcludedServiceIsDeniedAsThePlanSays() {
    Adjudication answer =
        plan().line("J3420", "30").line("15789", "40").line("17380", "50").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-204 N130 30");
    assertThat(adjustments(answer, 2)).containsExactly("PR-96 N130 40");
    assertThat(adjustments(answer, 3)).containsExactly("PR-96 N130 50");
  }

  @Test
  void whatNoRuleNamesIsNoBenefit() {
    Adjudication answer = plan().line("99216", "30").line("9921", "40").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-204 N216 30");
    assertThat(adjustments(answer, 2)).containsExactly("PR-204 N216 40");
  }

  @Test
  void aServiceMayBeCoveredInNetworkOnly() {
    assertThat(adjustments(plan().billedBy(OUT_OF_NETWORK).line("99213", "30").decide(), 1))
        .containsExactly("PR-242 N52 30");
  }
}
