package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.adjudication.worksheet.Use;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

class ReferredTest {
  private static final String REFERRAL =
      "{number: R1, member: F1, providers: [\"2000000010\"], from: 2026-01-01, to: 2026-06-30,"
          + " visits: 2}";

  private static Situation plan(String... referrals) {
    return situation()
        .planSays("referrals: required")
        .documents("kind: referrals\nreferrals: [" + String.join(", ", referrals) + "]");
  }

  private static PriorService visit(int daysBefore, Use... uses) {
    return new PriorService(
        "PCN0",
        "01",
        IN_NETWORK,
        Procedure.hcpcs("99214"),
        DateSpan.day(DAY.minusDays(daysBefore)),
        Quantity.ONE,
        Money.of("70"),
        false,
        "",
        List.of(uses),
        PriorService.Stay.NONE);
  }

  private static Use visits(int count) {
    return new Use("R1", Quantity.of(count));
  }

  private static String denied(Situation situation) {
    return String.join(",", adjustments(situation.line("99213", "60").decide(), 1));
  }

  @Test
  void withoutOneItIsDenied() {
    assertThat(denied(plan())).isEqualTo("CO-288 60");
  }

  @Test
  void oneOnFileNeedNotBeNamed() {
    Adjudication answer = plan(REFERRAL).line("99213", "60").decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(findings(answer, "Referred"))
        .containsExactly(
            new Referred.ByReferral(
                "R1", Quantity.ONE, Quantity.ZERO, Optional.of(Quantity.of(2))));
    assertThat(determination(answer).lines().get(0).uses()).containsExactly(visits(1));
  }

  @ParameterizedTest(name = "{0} instead of {1}")
  @CsvSource({
    "number: R1, number: R2, ''",
    "2000000010, 2000000028, CO-288 60",
    "2026-06-30, 2026-03-01, CO-288 60",
    "2026-01-01, 2026-03-03, CO-288 60",
    "member: F1, 'member: F1, person: \"02\"', CO-288 60",
    "member: F1, 'member: F1, status: pending', CO-288 60",
    "member: F1, 'member: F1, codes: [99214]', CO-288 60",
  })
  void itHasToFit(String as, String written, String expected) {
    assertThat(denied(plan(REFERRAL.replace(as, written)))).isEqualTo(expected);
  }

  @Test
  void itsVisitsAreUsedUpByEarlierClaims() {
    assertThat(denied(plan(REFERRAL).history(visit(5, visits(1))))).isEmpty();
    assertThat(denied(plan(REFERRAL).history(visit(5, visits(1))).history(visit(4, visits(1)))))
        .isEqualTo("CO-287 60");
    assertThat(denied(plan(REFERRAL).history(visit(5)).history(visit(4)))).isEmpty();
  }

  @Test
  void linesOfOneVisitUseItOnce() {
    Adjudication answer =
        plan(REFERRAL)
            .history(visit(5, visits(1)))
            .line("99213", "60")
            .line("99214", "50")
            .line("99213", "60", "2026-03-03")
            .decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(adjustments(answer, 2)).containsExactly("CO-45 25");
    assertThat(adjustments(answer, 3)).containsExactly("CO-287 60");
    assertThat(determination(answer).lines().get(2).uses()).isEmpty();
  }

  @Test
  void anEarlierClaimOfTheSameVisitHasUsedIt() {
    Situation full = plan(REFERRAL).history(visit(5, visits(1))).history(visit(0, visits(1)));
    assertThat(denied(full)).isEmpty();
  }

  @Test
  void primaryCareAndEmergenciesNeedNone() {
    String chosen = "primaryCare: [{npi: \"" + IN_NETWORK + "\", from: 2026-01-01}]";
    assertThat(denied(plan().adaSays(chosen))).isEmpty();
    assertThat(denied(plan().adaSays(chosen.replace(IN_NETWORK, OUT_OF_NETWORK))))
        .isEqualTo("CO-288 60");
    assertThat(denied(plan().emergency())).isEmpty();
    assertThat(denied(plan().place("23"))).isEmpty();
  }

  @Test
  void theServiceRuleGoesBeforeThePlan() {
    String rule = "{name: All, referral: %s, inNetwork: {deductible: waived}}";
    assertThat(denied(plan().services(rule.formatted("not-required")))).isEmpty();
    assertThat(denied(situation().services(rule.formatted("required")))).isEqualTo("CO-288 60");
  }
}
