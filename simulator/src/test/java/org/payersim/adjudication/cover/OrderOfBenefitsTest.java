package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.eligibility.PayerOrder.Rule;

/** Ada, born on 6 May, is the subscriber; Bo, born on 8 July, has a plan of his own. */
class OrderOfBenefitsTest {
  private static Situation bosPlan(String more) {
    return situation()
        .familySays(
            "otherCoverage: [{payer: X9, name: Other, subscriber: \"02\", from: 2025-01-01"
                + more
                + "}]");
  }

  @Test
  void theSpousesOwnPlanComesFirst() {
    Adjudication answer = bosPlan("").spouse().line("99213", "60").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-22 MA04 60");
    assertThat(findings(answer, "OrderOfBenefits"))
        .containsExactly(
            new OrderOfBenefits.OtherFirst(
                "Other", Rule.EMPLOYEE_BEFORE_DEPENDENT, "X9", "", "02"));
  }

  @Test
  void theSubscribersOwnPlanComesFirst() {
    Adjudication answer = bosPlan("").line("99213", "60").decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(findings(answer, "OrderOfBenefits"))
        .containsExactly(new OrderOfBenefits.OursFirst("Other", Rule.EMPLOYEE_BEFORE_DEPENDENT));
  }

  @Test
  void ofParentsTheEarlierBirthday() {
    assertThat(adjustments(bosPlan("").child().line("99213", "60").decide(), 1)).isEmpty();
    Situation earlier =
        situation()
            .familySays(
                "otherCoverage: [{payer: X9, name: Other, birthday: 05-05, from: 2025-01-01}]");
    assertThat(adjustments(earlier.child().line("99213", "60").decide(), 1))
        .containsExactly("CO-22 MA04 60");
  }

  @Test
  void aDecreeGoesBeforeBirthdays() {
    Situation decreed = bosPlan(", parents: {here: custodial, there: decreed}");
    assertThat(adjustments(decreed.child().line("99213", "60").decide(), 1))
        .containsExactly("CO-22 MA04 60");
  }

  @Test
  void whoIsNotCoveredThereOrThenIsNotAsked() {
    assertThat(adjustments(bosPlan(", persons: [\"03\"]").spouse().line("99213", "60").decide(), 1))
        .isEmpty();
    assertThat(adjustments(bosPlan(", to: 2026-03-01").spouse().line("99213", "60").decide(), 1))
        .isEmpty();
  }

  @Test
  void aClaimThatNamesUsAsSecondIsRight() {
    Adjudication answer =
        bosPlan("").spouse().line("99213", "60").paidForTheClaim("20", "PR-2 40").decide();
    assertThat(findings(answer, "OrderOfBenefits")).isEmpty();
    assertThat(Situation.paid(answer, 1).toPlainString()).isEqualTo("40");
  }

  @Test
  void medicareComesBeforeASmallEmployersPlan() {
    String medicare =
        "otherCoverage: [{payer: MED, name: Medicare, subscriber: \"01\", from: 2025-01-01,"
            + " sponsor: {kind: medicare}}]";
    assertThat(
            adjustments(
                situation()
                    .familySays(medicare, "sponsor: {employees: 19}")
                    .line("99213", "60")
                    .decide(),
                1))
        .containsExactly("CO-22 MA04 60");
    assertThat(
            adjustments(
                situation()
                    .familySays(medicare, "sponsor: {employees: 20}")
                    .line("99213", "60")
                    .decide(),
                1))
        .isEmpty();
  }
}
