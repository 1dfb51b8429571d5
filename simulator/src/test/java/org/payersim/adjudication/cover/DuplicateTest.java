package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

class DuplicateTest {
  @Test
  void theSameServiceOfAnEarlierClaim() {
    Adjudication answer =
        situation().history(visit("01", "60", false)).line("99213", "60").decide();
    assertThat(adjustments(answer, 1)).containsExactly("OA-18 60");
    assertThat(findings(answer, "Duplicate"))
        .containsExactly(new Duplicate.OfEarlierClaim("PCN0", "99213", DAY));
  }

  @Test
  void anotherPersonChargeOrCodeIsNone() {
    Adjudication answer =
        situation()
            .history(visit("02", "60", false))
            .history(visit("01", "61", false))
            .line("99213", "60")
            .decide();
    assertThat(findings(answer, "Duplicate")).containsExactly(new Duplicate.NoneAlike(2));
  }

  @Test
  void aDeniedServiceMayBeSentAgain() {
    assertThat(
            adjustments(
                situation().history(visit("01", "60", true)).line("99213", "60").decide(), 1))
        .isEmpty();
  }

  @Test
  void theSameServiceOfAClaimThatWaits() {
    Adjudication answer =
        situation().inProcess(visit("01", "60", false)).line("99213", "60").decide();
    assertThat(adjustments(answer, 1)).containsExactly("OA-18 60");
    assertThat(findings(answer, "Duplicate"))
        .containsExactly(new Duplicate.OfClaimInProcess("PCN0", "99213", DAY));
  }

  @Test
  void servicesToTwoTeethAreTwo() {
    Adjudication two =
        situation().dental("3").line("99213", "60").dental("14").line("99213", "60").decide();
    assertThat(findings(two, "Duplicate")).hasOnlyElementsOfType(Duplicate.NoneAlike.class);
    Adjudication one = situation().dental("3").line("99213", "60").line("99213", "60").decide();
    assertThat(adjustments(one, 2)).containsExactly("OA-18 60");
  }

  @Test
  void theSameLineTwiceOnAClaim() {
    Adjudication answer = situation().line("99213", "60").line("99213", "60").decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(adjustments(answer, 2)).containsExactly("OA-18 60");
  }

  @Test
  void aModifierMakesItAnother() {
    Adjudication answer =
        situation()
            .line("99213", "60")
            .line(Procedure.hcpcs("99213", "76"), "60", "1", DateSpan.day(DAY))
            .decide();
    assertThat(adjustments(answer, 2)).isEmpty();
  }

  private static PriorService visit(String person, String charge, boolean denied) {
    return new PriorService(
        "PCN0",
        person,
        IN_NETWORK,
        Procedure.hcpcs("99213"),
        DateSpan.day(DAY),
        Quantity.ONE,
        Money.of(charge),
        denied);
  }
}
