package org.payersim.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.UNKNOWN_PROVIDER;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.whatif.variation.Judgement.CORRECTION;
import static org.payersim.whatif.variation.Judgement.FALSIFICATION;
import static org.payersim.whatif.variation.Judgement.PAYER_FACT;
import static org.payersim.whatif.variation.Judgement.REQUEST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.adjudication.worksheet.Stage;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ProviderRole;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.whatif.maker.Makers;
import org.payersim.whatif.variation.Judgement;

/** For each maker a situation it helps in: what it says, what that is, what comes of it. */
class MakersTest {
  private static final DateSpan YEAR =
      new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  private record Case(
      String maker, Situation situation, String words, Judgement judgement, String paid) {}

  private static Case of(
      String maker, Situation situation, String words, Judgement judgement, String paid) {
    return new Case(maker, situation, words, judgement, paid);
  }

  private static Situation visit() {
    return situation().line("99213", "100");
  }

  private static Situation tested(String kind, String... rows) {
    return situation().table(kind, rows);
  }

  private static Situation modified(Situation situation, String code, String... modifiers) {
    return situation.line(Procedure.hcpcs(code, modifiers), "100", "1", DateSpan.day(DAY));
  }

  private static PriorService earlier(String code, LocalDate day) {
    return new PriorService(
        "PCN0",
        "01",
        IN_NETWORK,
        Procedure.hcpcs(code),
        DateSpan.day(day),
        Quantity.ONE,
        Money.of("100"),
        false);
  }

  private static Situation needing(String requirement, String... documents) {
    return situation()
        .services("{name: All, " + requirement + ", inNetwork: {deductible: waived}}")
        .documents(
            documents.length == 0 ? new String[] {"kind: stubs\nid: none\nstubs: []"} : documents)
        .line("99213", "100");
  }

  private static Situation standing(String yaml) {
    return situation()
        .documents(
            "kind: providers\nproviders:\n- npi: \"2000000010\"\n  tax: \"990000002\"\n"
                + "  name: Inside\n  networks: [{network: Net, from: 2020-01-01}]\n  "
                + yaml)
        .line("99213", "100");
  }

  private static List<Case> ofEntry() {
    return List.of(
        of("PayerAddressed", visit().payer("ELSEWHERE"), "Payer P1", CORRECTION, "100.00"),
        of("ChargesAddedUp", visit().charging("150"), "Total charge 100.00", CORRECTION, "100.00"),
        of(
            "FrequencyReplaced",
            visit().frequency("7"),
            "Frequency 1 (an original claim)",
            CORRECTION,
            "100.00"),
        of(
            "ReceivedLater",
            visit().receivedOn("2026-03-01"),
            "Sent on 2026-03-02",
            CORRECTION,
            "100.00"),
        of(
            "ReceivedLater, a year earlier",
            situation()
                .coverage("[{plan: plan, from: 2025-01-01}]")
                .line("99213", "100")
                .receivedOn("2026-03-01"),
            "a year earlier, 2025-03-02",
            CORRECTION,
            "100.00"),
        of(
            "BillingProviderReplaced",
            visit().billedBy(UNKNOWN_PROVIDER).renderedBy(IN_NETWORK),
            "Billing provider 2000000010 in place of",
            CORRECTION,
            "100.00"),
        of(
            "BillingProviderOnFile",
            visit().outOfNetwork("{}").share("{deductible: waived}").billedBy(UNKNOWN_PROVIDER),
            "is on the payer's file",
            REQUEST,
            "100.00"),
        of(
            "MemberAsOnFile, another number",
            visit().member("F9").subscriber("Doe", "Ada", Optional.of(LocalDate.of(1980, 5, 6))),
            "as on file (F1, Ada Doe)",
            CORRECTION,
            "100.00"),
        of(
            "MemberAsOnFile, another name",
            visit().subscriber("Stranger", "Zoe", Optional.of(LocalDate.of(1999, 1, 1))),
            "as on file (F1, Ada Doe)",
            CORRECTION,
            "100.00"),
        of(
            "DependentAsOnFile",
            visit().child().patient("Doe-Ray", "Cyrus", Optional.of(LocalDate.of(2015, 9, 11))),
            "Patient as on file: Cy",
            CORRECTION,
            "100.00"),
        of(
            "CoverageExtended, a new member",
            visit().child().patient("Doe", "Eve", Optional.of(LocalDate.of(2018, 2, 2))),
            "The patient is enrolled in plan",
            PAYER_FACT,
            "100.00"));
  }

  private static List<Case> ofCoverage() {
    return List.of(
        of(
            "DeathNotOnFile",
            visit().adaSays("died: 2026-02-01"),
            "No death is on file",
            PAYER_FACT,
            "100.00"),
        of(
            "DateOfService",
            visit().adaSays("died: 2026-03-01"),
            "date of service 2026-03-01",
            FALSIFICATION,
            "100.00"),
        of(
            "CoverageExtended",
            visit().coverage("[{plan: plan, from: 2026-01-01, to: 2026-02-28}]"),
            "is covered by plan on 2026-03-02",
            PAYER_FACT,
            "100.00"),
        of(
            "LineSplitByCoverage",
            situation()
                .coverage("[{plan: plan, from: 2026-01-01, to: 2026-03-03}]")
                .line(Procedure.hcpcs("99213"), "400", "4", new DateSpan(DAY, DAY.plusDays(3))),
            "on lines of their own",
            CORRECTION,
            "200.00"),
        of(
            "PremiumPaid",
            visit().familySays("paidThrough: 2026-01-31"),
            "Premiums are paid through 2026-03-02",
            PAYER_FACT,
            "100.00"),
        of(
            "CoveredLonger",
            needing("waitingPeriod: 12 months"),
            "covered long enough",
            PAYER_FACT,
            "100.00"),
        of(
            "ToothPresent",
            situation()
                .services("{name: All, missingTooth: deny, inNetwork: {deductible: waived}}")
                .adaSays("missingTeeth: [\"3\"]")
                .dental("3")
                .line(new Procedure("AD", "D6750", List.of(), ""), "100", "1", DateSpan.day(DAY)),
            "Tooth 3 is on file as lost after coverage began",
            REQUEST,
            "50.00"),
        of(
            "ProviderEnrolled",
            standing("enrolled: {from: 2027-01-01}"),
            "is on file as enrolled on 2026-03-02",
            REQUEST,
            "100.00"),
        of(
            "RendererLinked",
            visit()
                .payerSays("providerRules: {renderingInGroup: on}")
                .outOfNetwork("{}")
                .share("{deductible: waived}")
                .renderedBy(OUT_OF_NETWORK),
            "is on file as one of 2000000010",
            REQUEST,
            "100.00"),
        of(
            "RendererLeftOut",
            visit().payerSays("providerRules: {renderingInGroup: on}").renderedBy(OUT_OF_NETWORK),
            "no rendering provider named",
            FALSIFICATION,
            "100.00"),
        of(
            "RefersOnFile",
            visit()
                .payerSays("providerRules: {referringOnFile: on}")
                .sentBy(ProviderRole.REFERRING, UNKNOWN_PROVIDER),
            "as one who may refer",
            REQUEST,
            "100.00"),
        of(
            "InNetwork",
            visit().renderedBy(OUT_OF_NETWORK),
            "takes part in the network Net",
            PAYER_FACT,
            "100.00"),
        of(
            "PermitNamed",
            needing(
                    "authorization: {}",
                    "kind: authorizations\nauthorizations: [{number: A1, member: F1,"
                        + " from: 2026-01-01, to: 2026-06-30}]")
                .reference("G1", "A7"),
            "authorisation A1 of the payer's file named",
            CORRECTION,
            "100.00"),
        of(
            "PermitGranted",
            needing("authorization: {}"),
            "grants afterwards the authorisation for 99213",
            REQUEST,
            "100.00"),
        of(
            "PermitGranted, a referral",
            needing("referral: required"),
            "grants afterwards the referral for 99213",
            REQUEST,
            "100.00"),
        of(
            "PrimaryCareChosen",
            needing("referral: required"),
            "has chosen 2000000010 as primary care provider",
            PAYER_FACT,
            "100.00"),
        of(
            "ReceivedInTime",
            visit().receivedOn("2027-03-03"),
            "Received by 2027-03-02",
            REQUEST,
            "100.00"),
        of("InjuryCaseClosed", visit().cause("EM"), "refuses in writing", REQUEST, "100.00"),
        of(
            "OtherPayersDecision",
            visit().payerSequence("S"),
            "supposed: it paid 80 percent",
            CORRECTION,
            "20.00"),
        of("OnlyPayer", visit().payerSequence("S"), "named as the first", CORRECTION, "100.00"),
        of(
            "EarlierDenialUndone",
            visit()
                .coordination("{priorDenials: deny}")
                .payerSequence("S")
                .paidForTheLine("X9", "0", "CO-29 100"),
            "pays the line after all",
            REQUEST,
            "0.00"),
        of(
            "BenefitAdded",
            situation()
                .services(
                    "{name: Nothing, codes: [99213], covered: false}",
                    "{name: All, inNetwork: {deductible: waived}}")
                .line("99213", "100"),
            "the plan plan covers 99213",
            PAYER_FACT,
            "100.00"),
        of(
            "OtherRuleMet",
            situation()
                .services(
                    "{name: Telehealth, codes: [99213], modifiers: [\"95\"], inNetwork:"
                        + " {deductible: waived}}",
                    "{name: Nothing, codes: [99213], covered: false}")
                .line("99213", "100"),
            "modifier 95, for which the plan has 'Telehealth'",
            CORRECTION,
            "100.00"));
  }

  private static List<Case> ofCodes() {
    return List.of(
        of(
            "ModifierAdded",
            modified(
                    tested("code-pairs", "97110 99213 1").fees("{\"99213\": 100, \"97110\": 100}"),
                    "99213")
                .line("97110", "100"),
            "modifier 25 put on 99213",
            CORRECTION,
            "200.00"),
        of(
            "ModifierRemoved",
            modified(tested("modifiers", "QB 2020-01-01 2025-12-31"), "99213", "QB"),
            "modifier QB taken off 99213",
            CORRECTION,
            "100.00"),
        of(
            "ModifierReplaced",
            modified(tested("diagnosis-uses", "M25561 right").diagnoses("M25561"), "99213", "LT"),
            "modifier RT in place of LT",
            CORRECTION,
            "100.00"),
        of(
            "DiagnosisSpecified",
            tested("diagnoses", "M2556 0", "M25561 1").diagnoses("M2556").line("99213", "100"),
            "Diagnosis M25561 in place of M2556",
            CORRECTION,
            "100.00"),
        of(
            "DiagnosisRelated",
            tested("diagnoses", "M545 1 2020-01-01 2025-09-30", "M5450 1")
                .diagnoses("M545")
                .line("99213", "100"),
            "Diagnosis M5450 in place of M545",
            CORRECTION,
            "100.00"),
        of(
            "DiagnosisLeftOut",
            tested("diagnoses", "M545 1 2020-01-01 2025-09-30")
                .diagnoses("R079", "M545")
                .line("99213", "100"),
            "does not point to M545 any more",
            CORRECTION,
            "100.00"),
        of(
            "DiagnosisOfPolicy",
            tested("necessity", "99213 R07").diagnoses("Z0000").line("99213", "100"),
            "Diagnosis R07 of the policy",
            FALSIFICATION,
            "100.00"),
        of(
            "DiagnosisFirst",
            tested("diagnosis-uses", "W19 external-cause")
                .diagnoses("W19XXXA", "S5250")
                .line("99213", "100"),
            "Diagnosis S5250 first",
            CORRECTION,
            "100.00"),
        of(
            "PlaceReplaced",
            tested("places", "99213 22").line("99213", "100"),
            "place of service 22",
            CORRECTION,
            "100.00"),
        of(
            "Described",
            tested("unlisted", "99213").line("99213", "100"),
            "a description of 99213",
            CORRECTION,
            "100.00"),
        of(
            "UnitsReduced",
            tested("unit-limits", "99213 2 1")
                .line(Procedure.hcpcs("99213"), "500", "5", DateSpan.day(DAY)),
            "units 2 in place of 5",
            CORRECTION,
            "200.00"),
        of(
            "UnitsOnTwoLines",
            tested("unit-limits", "99213 2 1")
                .line(Procedure.hcpcs("99213"), "400", "4", DateSpan.day(DAY)),
            "split over two lines, the second with modifier 76",
            CORRECTION,
            "400.00"),
        of(
            "EstablishedVisit",
            tested("visits", "99203 new", "99213 established")
                .history(earlier("99213", DAY.minusYears(1)))
                .line("99203", "100"),
            "99213 (established patient) in place of 99203",
            CORRECTION,
            "100.00"),
        of(
            "PrimaryAdded",
            tested("add-ons", "99415 1 99213").line("99415", "100"),
            "A line for 99213 beside 99415",
            CORRECTION,
            "150.00"),
        of(
            "NeighbouringCode",
            tested("procedures", "99212 2020-01-01 2025-12-31", "99213").line("99212", "100"),
            "99213 in place of 99212",
            CORRECTION,
            "100.00"),
        of(
            "PatientOnFile",
            tested("procedure-limits", "99213 0 99 M").line("99213", "100"),
            "The patient is on file with sex M",
            PAYER_FACT,
            "100.00"),
        of(
            "FrequencyReplaced, an interim bill",
            situation().institutional("111").frequency("2").line("99213", "100"),
            "Frequency 1",
            CORRECTION,
            "100.00"));
  }

  private static List<Case> ofSharesAndPeople() {
    AccumulatorId deductible =
        new AccumulatorId(
            "plan", YEAR, "01", AccumulatorId.Kind.DEDUCTIBLE, AccumulatorId.Network.IN);
    return List.of(
        of(
            "CounterReached",
            situation()
                .inNetwork("{deductible: {individual: 500, type: embedded}}")
                .share("{coinsurance: 20%}")
                .used(deductible, "100")
                .line("99213", "100"),
            "The deductible is reached",
            PAYER_FACT,
            "80.00"),
        of(
            "LimitNotUsed",
            situation()
                .services("{name: All, inNetwork: {deductible: waived}}")
                .limits("{name: one visit, counts: visits, most: 1, per: benefit-period}")
                .used(
                    new AccumulatorId(
                        "plan",
                        YEAR,
                        "01",
                        AccumulatorId.Kind.VISITS,
                        AccumulatorId.Network.ANY,
                        "one visit"),
                    "10")
                .line("99213", "100"),
            "Nothing of the limit 'one visit' is used up",
            PAYER_FACT,
            "100.00"),
        of(
            "BenefitsAssigned",
            visit()
                .outOfNetwork("{}")
                .share("{deductible: waived}")
                .renderedBy(OUT_OF_NETWORK)
                .assigned("N"),
            "Benefits assigned to the provider",
            CORRECTION,
            "100.00"),
        of(
            "ExaminersRelease",
            visit().stages("{Duplicate: pend}").history(earlier("99213", DAY)),
            "The examiner releases the claim in spite of Duplicate",
            REQUEST,
            "100.00"),
        of(
            "DecisionSetAside",
            visit().history(earlier("99213", DAY)),
            "sets the decision of Duplicate aside",
            REQUEST,
            "100.00"));
  }

  @TestFactory
  Stream<DynamicTest> everyMakerHelpsInASituationOfItsOwn() {
    List<Case> all = new ArrayList<>(ofEntry());
    all.addAll(ofCoverage());
    all.addAll(ofCodes());
    all.addAll(ofSharesAndPeople());
    return all.stream().map(one -> DynamicTest.dynamicTest(one.maker(), () -> check(one)));
  }

  private static void check(Case one) {
    Subject subject = Questions.subject(one.situation());
    WhatIf answer = WhatIf.of(subject, Limits.USUAL);
    Optional<Suggestion> found = Questions.find(answer, one.words());
    assertThat(found).as("%s", answer.text()).isPresent();
    Suggestion suggestion = found.orElseThrow();
    assertThat(suggestion.variation().judgement()).isEqualTo(one.judgement());
    assertThat(suggestion.after().paid().toString()).isEqualTo(one.paid());
    assertThat(Questions.decided(subject, suggestion)).isEqualTo(suggestion.after());
  }

  @Test
  void aDuplicateMayBeMeantAsAReplacement() {
    Situation first = visit();
    Situation second = visit().history(earlier("99213", DAY));
    Subject subject =
        Questions.subject(second, new AdjudicatedClaim(first.claim(), first.decide()));
    WhatIf answer = WhatIf.of(subject, Limits.USUAL);
    assertThat(Questions.find(answer, "naming claim PCN1")).as("%s", answer.text()).isPresent();
  }

  @Test
  void onlyStagesHaveMakers() {
    Set<String> stages = new TreeSet<>();
    Adjudicator.STAGES.stream().map(Stage::name).forEach(stages::add);
    stages.addAll(List.of("Examiner", "Stub"));
    assertThat(stages).containsAll(Makers.stages());
  }
}
