package org.payersim.adjudication.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;

/** A course of $1,000.00, of which 30% is paid at once and the rest in three instalments. */
class OrthodonticVisitTest {
  private final ClaimsInTurn course = new ClaimsInTurn();

  @Test
  void aPartOfTheFeeIsPaidAtOnce() {
    Adjudication begun = begin();
    assertThat(adjustments(begun, 1)).containsExactly("CO-45 200", "OA-101 700");
    assertThat(paid(begun, 1)).isEqualTo(Money.of("300"));
  }

  @Test
  void instalmentsComeToTheRestToTheCent() {
    begin();
    assertThat(paid(course.decide(visit("2026-02-10")), 1)).isEqualTo(Money.of("233.33"));
    assertThat(paid(course.decide(visit("2026-03-10")), 1)).isEqualTo(Money.of("233.34"));
    assertThat(paid(course.decide(visit("2026-04-10")), 1)).isEqualTo(Money.of("233.33"));
    assertThat(adjustments(course.decide(visit("2026-05-10")), 1)).containsExactly("CO-97 M15 400");
  }

  @Test
  void aBillForAQuarterEarnsThree() {
    begin();
    assertThat(adjustments(course.decide(quarter("900")), 1)).containsExactly("CO-45 200");
  }

  @Test
  void atMostTheChargeIsAllowed() {
    begin();
    assertThat(adjustments(course.decide(quarter("500")), 1)).isEmpty();
  }

  @Test
  void linesOfOneClaimFollowOneAnother() {
    begin();
    Adjudication answer = course.decide(units(visit("2026-02-10"), "800", "5"));
    assertThat(paid(answer, 1)).isEqualTo(Money.of("233.33"));
    assertThat(paid(answer, 2)).isEqualTo(Money.of("466.67"));
  }

  @Test
  void aVisitOfNoCourseIsPricedByItself() {
    assertThat(paid(visit("2026-02-10").decide(), 1)).isEqualTo(Money.of("90"));
    begin();
    assertThat(paid(course.decide(visit("2026-01-09")), 1)).isEqualTo(Money.of("90"));
  }

  private Adjudication begin() {
    return course.decide(plan().line("D8080", "1200", "2026-01-10"));
  }

  private static Situation visit(String day) {
    return plan().line("D8670", "400", day);
  }

  private static Situation quarter(String charge) {
    return units(plan(), charge, "3");
  }

  private static Situation units(Situation claim, String charge, String units) {
    DateSpan day = DateSpan.day(LocalDate.of(2026, 4, 10));
    return claim.line(Procedure.hcpcs("D8670"), charge, units, day);
  }

  private static Situation plan() {
    return situation()
        .receivedOn("2026-06-01")
        .fees("{D8080: 1000.00, D8670: 90.00}")
        .services(
            "{name: All, inNetwork: {deductible: waived}, instalments: {appliance: [D8010-D8090],"
                + " visits: [D8670], initial: 30%, months: 3}}");
  }
}
