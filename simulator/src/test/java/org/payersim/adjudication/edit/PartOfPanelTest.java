package org.payersim.adjudication.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.pends;
import static org.payersim.adjudication.Situation.situation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** Panel 80050 has 84443, 85025 and the panel 80053, which has 82947; its fee is $100.00. */
class PartOfPanelTest {
  @Test
  void theChargesOfThePartsGoToThePanel() {
    Adjudication answer = claim().line("80050", "90").line("84443", "50").decide();
    assertThat(adjustments(answer, 1)).containsExactly("OA-94 -50", "CO-45 40");
    assertThat(adjustments(answer, 2)).containsExactly("CO-97 M15 50");
    assertThat(paidAs(answer)).containsExactly("", "80050");
  }

  @Test
  void theOrderOfLinesChangesNothingAndAPartMayChargeNothing() {
    Adjudication answer =
        claim().line("85025", "0").line("84443", "50").line("80050", "90").decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(adjustments(answer, 2)).containsExactly("CO-97 M15 50");
    assertThat(adjustments(answer, 3)).containsExactly("OA-94 -50", "CO-45 40");
    assertThat(paidAs(answer)).containsExactly("80050", "80050", "");
  }

  @Test
  void aPanelWithinAPanelGoesWithTheOuter() {
    Adjudication answer =
        claim().line("82947", "10").line("80053", "30").line("80050", "90").decide();
    assertThat(paidAs(answer)).containsExactly("80050", "80050", "");
    assertThat(adjustments(answer, 3)).containsExactly("OA-94 -40", "CO-45 30");
  }

  @Test
  void aModifierAnotherDayOrNoPanelLeavesAPartAlone() {
    Adjudication apart =
        claim()
            .line("80050", "90")
            .line(Procedure.hcpcs("84443", "91"), "20", "1", DateSpan.day(DAY))
            .line("84443", "20", DAY.minusDays(1).toString())
            .decide();
    assertThat(paidAs(apart)).containsExactly("", "", "");
    assertThat(adjustments(apart, 1)).isEmpty();
    assertThat(paidAs(claim().line("84443", "50").line("85025", "50").decide()))
        .containsExactly("", "");
  }

  @Test
  void ofAPanelOnAnEarlierClaimNoChargeMoves() {
    Situation later = claim().line("84443", "50");
    PriorService panel =
        new PriorService(
            "EARLIER",
            determination(later.decide()).person(),
            later.claim().rendering().npi(),
            Procedure.hcpcs("80050"),
            DateSpan.day(DAY),
            Quantity.ONE,
            Money.of("90"),
            false);
    Adjudication answer = later.history(panel).decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-97 M15 50");
    assertThat(paidAs(answer)).containsExactly("");
  }

  @Test
  void aPartThatWaitsForAnExaminerKeepsItsCharge() {
    Adjudication answer =
        claim().stages("{PartOfPanel: pend}").line("80050", "90").line("84443", "50").decide();
    assertThat(pends(answer)).containsExactly("2 PartOfPanel CO-97 M15");
  }

  private static List<String> paidAs(Adjudication answer) {
    return determination(answer).lines().stream().map(LineDetermination::paidAs).toList();
  }

  private static Situation claim() {
    return situation()
        .services("{name: All, inNetwork: {deductible: waived}}")
        .fees("{\"80050\": 100.00, \"84443\": 20.00, \"85025\": 10.00, \"80053\": 25.00}")
        .table("panels", "80050 84443", "80050 85025", "80050 80053", "80053 82947");
  }
}
