package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.pends;
import static org.payersim.adjudication.Situation.situation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** Before it a 99213 of 60.00 was paid that day. */
class SuspectDuplicateTest {
  private static final String COLLEAGUE = "2000000044";

  private static PriorService earlier(String npi, String person, boolean denied, String... mods) {
    return new PriorService(
        "PCN0",
        person,
        npi,
        Procedure.hcpcs("99213", mods),
        DateSpan.day(DAY),
        Quantity.ONE,
        Money.of("60"),
        denied,
        "PARTNER",
        List.of(),
        PriorService.Stay.NONE);
  }

  private static Situation after(PriorService service) {
    return situation().history(service);
  }

  @Test
  void anotherChargeIsLookedAtFirst() {
    Situation claim = after(earlier(IN_NETWORK, "01", false)).line("99213", "65");
    assertThat(pends(claim.decide())).containsExactly("1 SuspectDuplicate CO-B13 M86");
  }

  @Test
  void thePayerMayDenyOrPay() {
    Situation claim = after(earlier(IN_NETWORK, "01", false)).line("99213", "65");
    assertThat(adjustments(claim.stages("{SuspectDuplicate: on}").decide(), 1))
        .containsExactly("CO-B13 M86 65");
    assertThat(adjustments(claim.stages("{SuspectDuplicate: off}").decide(), 1)).isEmpty();
  }

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @CsvSource({"GP, '', true", "59, '', false", "'', LT, false", "RT, LT, false", "LT, LT, true"})
  void someModifiersSetServicesApart(String now, String before, boolean suspected) {
    Situation claim =
        after(earlier(IN_NETWORK, "01", false, modifiers(before)))
            .line(Procedure.hcpcs("99213", modifiers(now)), "65", "1", DateSpan.day(DAY));
    assertThat(pends(claim.decide())).hasSize(suspected ? 1 : 0);
  }

  private static String[] modifiers(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ");
  }

  @Test
  void aColleagueOfTheSameTaxNumberCounts() {
    String colleague =
        "kind: providers\nproviders: [{npi: \"2000000044\", tax: \"990000002\", name: Who}]";
    Situation claim =
        after(earlier(COLLEAGUE, "01", false)).documents(colleague).line("99213", "60");
    assertThat(pends(claim.decide())).hasSize(1);
    Situation other = after(earlier(OUT_OF_NETWORK, "01", false)).line("99213", "60");
    assertThat(pends(other.decide())).isEmpty();
  }

  @Test
  void overlappingDaysAreEnough() {
    Situation claim =
        after(earlier(IN_NETWORK, "01", false))
            .line(Procedure.hcpcs("99213"), "65", "2", new DateSpan(DAY.minusDays(1), DAY));
    assertThat(pends(claim.decide())).hasSize(1);
    Situation before = after(earlier(IN_NETWORK, "01", false)).line("99213", "65", "2026-03-01");
    assertThat(pends(before.decide())).isEmpty();
  }

  @Test
  void anotherPersonOrADeniedServiceIsNone() {
    assertThat(pends(after(earlier(IN_NETWORK, "02", false)).line("99213", "65").decide()))
        .isEmpty();
    assertThat(pends(after(earlier(IN_NETWORK, "01", true)).line("99213", "65").decide()))
        .isEmpty();
  }

  @Test
  void aClaimThatWaitsCountsToo() {
    Situation claim = situation().inProcess(earlier(IN_NETWORK, "01", false)).line("99213", "65");
    assertThat(pends(claim.decide())).hasSize(1);
  }

  @Test
  void theVerySameServiceIsLeftToDuplicate() {
    Situation claim =
        after(earlier(IN_NETWORK, "01", false)).stages("{Duplicate: pend}").line("99213", "60");
    assertThat(pends(claim.decide())).containsExactly("1 Duplicate OA-18");
    assertThat(pends(claim.stages("{Duplicate: off}").decide())).isEmpty();
  }

  @Test
  void linesOfOneClaimAreNotSuspectedOfEachOther() {
    assertThat(pends(situation().line("99213", "65").line("99213", "60").decide())).isEmpty();
  }

  @Test
  void theSameFromAPayerWhoPassesClaimsOnIsToldApart() {
    Situation claim = after(earlier(IN_NETWORK, "01", false)).line("99213", "60");
    assertThat(adjustments(claim.decide(), 1)).containsExactly("OA-18 60");
    claim.payerSays("crossoverFrom: [PARTNER]");
    assertThat(adjustments(claim.decide(), 1)).containsExactly("OA-18 N522 60");
    assertThat(adjustments(claim.submitter("PARTNER").decide(), 1)).containsExactly("OA-18 60");
  }
}
