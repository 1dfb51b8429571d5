package org.payersim.adjudication.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/** One situation an outcome; the codes in the tables are samples, their properties invented. */
class CodeEditsTest {
  private static final String ALL = "{name: All, inNetwork: {deductible: waived}}";

  private static Situation claim() {
    return situation().services(ALL).fees("{}").stages("{SuspectDuplicate: off}");
  }

  private static Situation line(Situation situation, String code, String... modifiers) {
    return units(situation, "1", code, modifiers);
  }

  private static Situation units(Situation s, String units, String code, String... modifiers) {
    return s.line(Procedure.hcpcs(code, modifiers), "100", units, DateSpan.day(DAY));
  }

  /** What was denied of line 1; its price of half the charge is no denial. */
  private static List<String> denied(Situation situation, int line) {
    return adjustments(situation.decide(), line).stream()
        .filter(a -> !a.startsWith("CO-45"))
        .toList();
  }

  private static PriorService earlier(String code, int daysBefore, String... modifiers) {
    return new PriorService(
        "PCN0",
        "01",
        IN_NETWORK,
        Procedure.hcpcs(code, modifiers),
        DateSpan.day(DAY.minusDays(daysBefore)),
        Quantity.ONE,
        Money.of("70"),
        false);
  }

  @Test
  void aProcedureThatIsNoLongerValid() {
    assertThat(denied(line(claim().table("procedures", "G0001 2020-01-01 2025-12-31"), "G0001"), 1))
        .containsExactly("CO-181 N56 100");
    assertThat(denied(line(claim().table("procedures", "G0001 2020-01-01"), "G0001"), 1)).isEmpty();
  }

  @Test
  void aCodeNoTableKnowsIsAcceptedUnlessThePayerSaysOtherwise() {
    String complete = "kind: procedures\nid: t\ncompleteFor: G";
    Situation accepts = claim().tableText(complete, "G0001");
    assertThat(denied(line(accepts, "G0002"), 1)).isEmpty();
    assertThat(findings(accepts.decide(), "ProcedureValid"))
        .containsExactly(new ProcedureValid.UnknownButTaken("G0002"));
    Situation denies = claim().edits("{unknownCodes: deny}").tableText(complete, "G0001");
    assertThat(denied(line(denies, "G0002"), 1)).containsExactly("CO-181 N56 100");
    Situation other = claim().edits("{unknownCodes: deny}").tableText(complete, "G0001");
    assertThat(denied(line(other, "99213"), 1)).isEmpty();
  }

  @Test
  void aDiagnosisThatIsNotValid() {
    assertThat(denied(line(claim().table("diagnoses", "J0190 1 2020-01-01 2025-09-30"), "G1"), 1))
        .containsExactly("CO-146 MA63 100");
    assertThat(denied(line(claim().table("diagnoses", "J0190 0"), "G1"), 1))
        .containsExactly("CO-146 MA63 100");
    assertThat(denied(line(claim().table("diagnoses", "J0190 1"), "G1"), 1)).isEmpty();
  }

  @Test
  void aModifierThatIsNotValidOrDoesNotFit() {
    assertThat(denied(line(claim().table("modifiers", "QX 2020-01-01 2024-12-31"), "G1", "QX"), 1))
        .containsExactly("CO-182 100");
    String indicators = "99213 A XXX 0 0 0 0 0";
    assertThat(denied(line(claim().table("indicators", indicators), "99213", "26"), 1))
        .containsExactly("CO-4 100");
    assertThat(denied(line(claim().table("indicators", indicators), "99213", "26", "TC"), 1))
        .containsExactly("CO-4 N519 100");
    assertThat(denied(line(claim().table("indicators", indicators), "99213", "25"), 1)).isEmpty();
  }

  @Test
  void aProcedureOrDiagnosisForAnotherPatient() {
    assertThat(denied(line(claim().table("procedure-limits", "G1 0 17 -"), "G1"), 1))
        .containsExactly("CO-6 100");
    assertThat(denied(line(claim().table("procedure-limits", "G1 0 124 M"), "G1"), 1))
        .containsExactly("CO-7 100");
    assertThat(denied(line(claim().table("procedure-limits", "G1 0 124 M"), "G1", "KX"), 1))
        .isEmpty();
    assertThat(denied(line(claim().table("diagnosis-limits", "J01 0 17 -"), "G1"), 1))
        .containsExactly("CO-9 100");
    assertThat(
            denied(line(claim().table("diagnosis-limits", "J01 0 17 -", "J019 0 124 M"), "G1"), 1))
        .containsExactly("CO-10 100");
  }

  @Test
  void aPlaceTheProcedureDoesNotBelongTo() {
    assertThat(denied(line(claim().table("places", "G1 22", "G1 19"), "G1"), 1))
        .containsExactly("CO-5 M77 100");
    assertThat(denied(line(claim().place("19").table("places", "G1 22", "G1 19"), "G1"), 1))
        .isEmpty();
  }

  @Test
  void anUnlistedCodeWantsADescription() {
    assertThat(denied(line(claim().table("unlisted", "J3490"), "J3490"), 1))
        .containsExactly("CO-16 N350 100");
    Procedure described = new Procedure("HC", "J3490", List.of(), "COMPOUNDED OINTMENT");
    Situation told =
        claim().table("unlisted", "J3490").line(described, "100", "1", DateSpan.day(DAY));
    assertThat(denied(told, 1)).isEmpty();
  }

  @Test
  void aServiceThatIsPartOfOthers() {
    assertThat(denied(line(claim().table("indicators", "G1 B XXX 0 0 0 0 0"), "G1"), 1))
        .containsExactly("CO-97 M15 100");
    assertThat(denied(line(claim().table("indicators", "G1 M XXX 0 0 0 0 0"), "G1"), 1))
        .containsExactly("CO-246 100");
    Situation alone = claim().table("indicators", "G1 T XXX 0 0 0 0 0", "G2 A XXX 0 0 0 0 0");
    assertThat(denied(line(alone, "G1"), 1)).isEmpty();
    assertThat(denied(line(alone, "G2"), 1)).containsExactly("CO-97 M15 100");
  }

  @Test
  void anAssistantWhoIsNotPaid() {
    String never = "G1 A 090 0 0 1 0 0";
    assertThat(denied(line(claim().table("indicators", never), "G1", "80"), 1))
        .containsExactly("CO-54 100");
    String payable = "G1 A 090 0 0 2 0 0";
    assertThat(denied(line(claim().table("indicators", payable), "G1", "80"), 1)).isEmpty();
    assertThat(denied(line(claim().table("indicators", payable), "G1", "62"), 1))
        .containsExactly("CO-54 100");
  }

  @Test
  void anAssistantPaidOnlyWithDocumentationWaits() {
    Situation assistant = line(claim().table("indicators", "G1 A 090 0 0 0 0 0"), "G1", "80");
    assertThat(assistant.decide())
        .isInstanceOfSatisfying(
            Adjudication.Pended.class,
            pended -> assertThat(pended.reasons().get(0).reason()).hasToString("CO-252 M127"));
  }

  @Test
  void aDiagnosisThatMayNotComeFirst() {
    String[] uses = {"W01 external-cause", "H42 manifestation"};
    assertThat(denied(line(uses("W010XXA", uses), "G1"), 1)).containsExactly("CO-16 MA63 100");
    assertThat(denied(line(uses("H42", uses), "G1"), 1)).containsExactly("CO-16 MA63 100");
    assertThat(denied(line(uses("J069", uses), "G1"), 1)).isEmpty();
  }

  @Test
  void theOtherSideOfTheBody() {
    String[] uses = {"M1711 right", "M1712 left"};
    assertThat(denied(line(uses("M1711", uses), "G1", "LT"), 1)).containsExactly("CO-11 100");
    assertThat(denied(line(uses("M1711", uses), "G1", "RT"), 1)).isEmpty();
    assertThat(denied(line(uses("M1711", uses), "G1", "50"), 1)).isEmpty();
    assertThat(denied(line(uses("J069", uses), "G1", "LT"), 1)).isEmpty();
  }

  private static Situation uses(String diagnosis, String... uses) {
    return claim().table("diagnosis-uses", uses).diagnosis(diagnosis);
  }

  @Test
  void diagnosesThatExcludeEachOther() {
    assertThat(denied(line(twoDiagnoses("J0190", "J069"), "G1"), 1))
        .containsExactly("CO-16 M64 100");
    assertThat(denied(line(twoDiagnoses("J0191", "J069"), "G1"), 1)).isEmpty();
  }

  private static Situation twoDiagnoses(String one, String other) {
    return claim().table("diagnosis-pairs", "J06 J0190").diagnoses(one, other);
  }

  @Test
  void aProcedureThatGoesWithNoneOfTheDiagnoses() {
    Situation wrong = claim().table("diagnosis-mismatches", "G1 O").diagnosis("O0993");
    assertThat(denied(line(wrong, "G1"), 1)).isEmpty();
    Situation named = claim().table("diagnosis-mismatches", "G1 O09").diagnosis("O0993");
    assertThat(denied(line(named, "G1"), 1)).containsExactly("CO-11 100");
    Situation other = claim().table("diagnosis-mismatches", "G1 O09").diagnosis("J069");
    assertThat(denied(line(other, "G1"), 1)).isEmpty();
  }

  @Test
  void aProcedureForInpatientsOnly() {
    assertThat(denied(line(claim().table("inpatient-only", "G1"), "G1"), 1))
        .containsExactly("CO-58 100");
    assertThat(denied(line(claim().table("inpatient-only", "G1").place("21"), "G1"), 1)).isEmpty();
  }

  @Test
  void aServiceWithinAStay() {
    PriorService stay = stay(PriorService.Stay.NURSING, 3, 0);
    Situation within = claim().table("stay-services", "G1 nursing", "G2 hospital").history(stay);
    assertThat(denied(line(within, "G1"), 1)).isEmpty(); // the day of leaving
    Situation still =
        claim()
            .table("stay-services", "G1 nursing", "G2 hospital")
            .history(stay(PriorService.Stay.NURSING, 3, -1));
    assertThat(denied(line(still, "G1"), 1)).containsExactly("CO-190 100");
    assertThat(denied(line(still, "G2"), 2)).isEmpty();
  }

  private static PriorService stay(PriorService.Stay stay, int from, int to) {
    return new PriorService(
        "PCN0",
        "01",
        IN_NETWORK,
        Procedure.NONE,
        new DateSpan(DAY.minusDays(from), DAY.minusDays(to)),
        Quantity.ONE,
        Money.of("70"),
        false,
        "",
        List.of(),
        stay);
  }

  @Test
  void aBillOverMonthsOrYears() {
    DateSpan months = new DateSpan(DAY.minusDays(5), DAY);
    Procedure procedure = Procedure.hcpcs("G1");
    assertThat(denied(claim().edits("{bills: one-month}").line(procedure, "100", "1", months), 1))
        .containsExactly("CO-267 N74 100");
    assertThat(denied(claim().edits("{bills: one-year}").line(procedure, "100", "1", months), 1))
        .isEmpty();
  }

  @Test
  void theSecondOfAPairWhereverItStands() {
    for (List<String> order : List.of(List.of("G1", "G2"), List.of("G2", "G1"))) {
      Situation both = claim().table("code-pairs", "G1 G2 0");
      order.forEach(code -> line(both, code));
      int second = order.indexOf("G2") + 1;
      assertThat(denied(both, second)).containsExactly("CO-236 N20 100");
      assertThat(denied(both, 3 - second)).isEmpty();
    }
  }

  @Test
  void aModifierSetsThePairAsideIfThePairAllowsIt() {
    Situation allowed = claim().table("code-pairs", "G1 G2 1");
    line(line(allowed, "G1"), "G2", "59");
    assertThat(denied(allowed, 2)).isEmpty();
    assertThat(findings(allowed.decide(), "CodePairs"))
        .containsExactly(new CodePairs.SetAside("G2", "G1", "line 1"));
    Situation never = claim().table("code-pairs", "G1 G2 0x");
    line(line(never, "G1"), "G2", "59");
    assertThat(denied(never, 2)).containsExactly("CO-231 100");
  }

  @Test
  void aPairAcrossClaims() {
    Situation second = claim().table("code-pairs", "G1 G2 1").history(earlier("G1", 0));
    assertThat(denied(line(second, "G2"), 1)).containsExactly("CO-236 N20 100");
    Situation first = claim().table("code-pairs", "G1 G2 1").history(earlier("G2", 0));
    assertThat(denied(line(first, "G1"), 1)).isEmpty();
    assertThat(findings(first.decide(), "CodePairs"))
        .containsExactly(new CodePairs.SecondPaidBefore("G1", "G2", "claim PCN0"));
  }

  @Test
  void unlikelyUnitsAreAllDenied() {
    assertThat(denied(units(claim().table("unit-limits", "G1 2 1"), "3", "G1"), 1))
        .containsExactly("CO-151 N362 100");
    Situation lines = claim().table("unit-limits", "G1 2 1");
    assertThat(denied(units(units(lines, "2", "G1"), "2", "G1", "76"), 2)).isEmpty();
    Situation day = claim().table("unit-limits", "G1 2 2");
    units(units(day, "2", "G1"), "1", "G1", "76");
    assertThat(denied(day, 1)).containsExactly("CO-151 N362 100");
    assertThat(denied(day, 2)).containsExactly("CO-151 N362 100");
    Situation before = claim().table("unit-limits", "G1 1 3").history(earlier("G1", 0));
    assertThat(denied(line(before, "G1"), 1)).containsExactly("CO-151 N362 100");
  }

  @Test
  void outpatientHospitalsHaveTablesOfTheirOwn() {
    Situation hospital = outpatient(claim().institutional("13"));
    line(line(hospital, "G1"), "G2");
    units(hospital, "3", "G3");
    assertThat(denied(hospital, 1)).containsExactly("CO-231 100");
    assertThat(denied(hospital, 2)).isEmpty();
    assertThat(denied(hospital, 3)).isEmpty();
    Situation physician = outpatient(claim());
    line(line(physician, "G1"), "G2");
    units(physician, "3", "G3");
    assertThat(denied(physician, 1)).isEmpty();
    assertThat(denied(physician, 2)).containsExactly("CO-236 N20 100");
    assertThat(denied(physician, 3)).containsExactly("CO-151 N362 100");
  }

  private static Situation outpatient(Situation claim) {
    return claim
        .table("code-pairs", "G1 G2 0")
        .table("code-pairs-outpatient", "G2 G1 0x")
        .table("unit-limits", "G3 2 1")
        .table("unit-limits-outpatient", "G3 4 1");
  }

  @Test
  void withoutTablesOfTheirOwnThoseOfPhysiciansHold() {
    Situation hospital = claim().institutional("13").table("code-pairs", "G1 G2 0");
    assertThat(denied(line(line(hospital, "G1"), "G2"), 2)).containsExactly("CO-236 N20 100");
    Situation physician = claim().table("code-pairs-outpatient", "G1 G2 0");
    assertThat(denied(line(line(physician, "G1"), "G2"), 2)).isEmpty();
  }

  @Test
  void aNewPatientTheyKnow() {
    Situation known =
        claim().table("visits", "99203 new", "99213 established").history(earlier("99213", 800));
    assertThat(denied(line(known, "99203"), 1)).containsExactly("CO-B16 100");
    Situation longAgo =
        claim().table("visits", "99203 new", "99213 established").history(earlier("99213", 1100));
    assertThat(denied(line(longAgo, "99203"), 1)).isEmpty();
  }

  @Test
  void aSecondVisitOfTheDay() {
    Situation two = claim().table("visits", "99212 established", "99213 established");
    line(line(two, "99212"), "99213");
    assertThat(denied(two, 1)).isEmpty();
    assertThat(denied(two, 2)).containsExactly("CO-B14 100");
    Situation distinct = claim().table("visits", "99212 established", "99213 established");
    assertThat(denied(line(line(distinct, "99212"), "99213", "25"), 2)).isEmpty();
  }

  @Test
  void aVisitAfterSurgery() {
    String surgery = "27447 A 090 0 1 2 1 0";
    Situation after =
        claim()
            .table("visits", "99213 established")
            .table("indicators", surgery)
            .history(earlier("27447", 90));
    assertThat(denied(line(after, "99213"), 1)).containsExactly("CO-97 M144 100");
    Situation unrelated =
        claim()
            .table("visits", "99213 established")
            .table("indicators", surgery)
            .history(earlier("27447", 90));
    assertThat(denied(line(unrelated, "99213", "24"), 1)).isEmpty();
    Situation over =
        claim()
            .table("visits", "99213 established")
            .table("indicators", surgery)
            .history(earlier("27447", 91));
    assertThat(denied(line(over, "99213"), 1)).isEmpty();
  }

  @Test
  void aFurtherProcedureAfterSurgery() {
    String[] rows = {"27447 A 090 0 1 2 1 0", "10060 A 010 0 0 1 0 0"};
    Situation plain = claim().table("indicators", rows).history(earlier("27447", 20));
    assertThat(denied(line(plain, "10060"), 1)).containsExactly("CO-97 M144 100");
    Situation unrelated = claim().table("indicators", rows).history(earlier("27447", 20));
    assertThat(denied(line(unrelated, "10060", "79"), 1)).isEmpty();
  }

  @Test
  void aProcedureNoDiagnosisMakesNecessary() {
    String local = "kind: necessity\nid: t\npolicy: L1\nsource: local";
    String national = "kind: necessity\nid: t\npolicy: 160.12\nsource: national";
    assertThat(denied(line(claim().tableText(local, "G1 M54"), "G1"), 1))
        .containsExactly("CO-50 N115 100");
    assertThat(denied(line(claim().tableText(national, "G1 M54"), "G1"), 1))
        .containsExactly("CO-50 N386 100");
    assertThat(denied(line(claim().tableText(local, "G1 M54"), "G1", "GA"), 1))
        .containsExactly("PR-50 N115 100");
    assertThat(denied(line(claim().tableText(local, "G1 M54"), "G1", "GZ"), 1))
        .containsExactly("CO-50 100");
    assertThat(denied(line(claim().tableText(local, "G1 M54"), "G1", "GY"), 1))
        .containsExactly("PR-96 N425 100");
    assertThat(denied(line(claim().tableText(local, "G1 J01"), "G1"), 1)).isEmpty();
  }

  @Test
  void moreOftenThanAllowed() {
    Situation tooSoon = claim().table("frequency", "G1 1 12 months").history(earlier("G1", 364));
    assertThat(denied(line(tooSoon, "G1"), 1)).containsExactly("CO-151 N640 100");
    Situation inTime = claim().table("frequency", "G1 1 12 months").history(earlier("G1", 365));
    assertThat(denied(line(inTime, "G1"), 1)).isEmpty();
    Situation nextYear = claim().table("frequency", "G1 1 1 years").history(earlier("G1", 70));
    assertThat(denied(line(nextYear, "G1"), 1)).isEmpty();
  }

  @Test
  void anAddOnWithoutWhatItAddsTo() {
    assertThat(denied(line(claim().table("add-ons", "G2 1 G1"), "G2"), 1))
        .containsExactly("CO-B15 N122 100");
    Situation with = claim().table("add-ons", "G2 1 G1");
    assertThat(denied(line(line(with, "G2"), "G1"), 1)).isEmpty();
    Situation primaryDenied =
        claim().table("add-ons", "G2 1 G1").table("procedures", "G1 2020-01-01 2021-01-01");
    assertThat(denied(line(line(primaryDenied, "G2"), "G1"), 1)).containsExactly("CO-B15 N122 100");
    Situation open = claim().table("add-ons", "G2 2 *");
    assertThat(denied(line(line(open, "G2"), "G7"), 1)).isEmpty();
  }

  @Test
  void thePayersOwnReason() {
    Situation own = claim().editReasons("{code-pair: CO-97 M15}").table("code-pairs", "G1 G2 0");
    assertThat(denied(line(line(own, "G1"), "G2"), 2)).containsExactly("CO-97 M15 100");
  }

  @Test
  void withoutTablesNoEditSaysAnything() {
    Adjudication plain = line(claim(), "G1", "59").decide();
    assertThat(findings(plain, "CodePairs")).isEmpty();
    assertThat(findings(plain, "ProcedureValid")).isEmpty();
  }
}
