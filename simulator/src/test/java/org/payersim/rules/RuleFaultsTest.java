package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is wrong in a rule file is named with file, line and field. */
class RuleFaultsTest {
  private static final String PAYER =
      """
      kind: payer
      id: P1
      name: Payer One
      taxNumber: "990000001"
      address: {line1: 1 Road, city: Town, state: ME, postalCode: "04001"}
      contact: {name: Desk, phone: "2075550100"}
      """;

  private static final String FEES =
      """
      kind: fee-schedule
      id: fees
      effective: {from: 2020-01-01}
      fees: {"99213": 100.00}
      """;

  private static final String PLAN =
      """
      kind: plan
      id: plan
      name: Plan
      effective: {from: 2020-01-01}
      filingIndicator: "12"
      benefitPeriod: calendar-year
      timelyFiling: 12 months
      network: Net
      feeSchedule: fees
      unlistedCodes: deny
      inNetwork:
        deductible: {individual: 100.00, family: 200.00}
      services:
        - name: All
          inNetwork: {coinsurance: 20%}
      """;

  private static final String FAMILIES =
      """
      kind: families
      families:
        - id: F1
          coverage: [{plan: plan, from: 2026-01-01}]
          members:
            - {person: "01", last: Doe, first: Ada, born: 1980-05-06, gender: F, relationship: self}
      """;

  @Test
  void soundRulesHaveNone() {
    assertThat(faults(PAYER, FEES, PLAN, FAMILIES)).isEmpty();
  }

  @Test
  void anUnknownField() {
    assertThat(faults(PAYER, FEES, PLAN.replace("network:", "netwrok:"), FAMILIES))
        .contains("2.yaml:8: netwrok: unknown field", "2.yaml:1: network: is missing");
  }

  @Test
  void aStageNobodyKnows() {
    assertThat(faults(PAYER + "stages: {Duplicat: pend, KnownMember: off}\n", FEES, PLAN, FAMILIES))
        .anyMatch(
            f -> f.startsWith("0.yaml:7: stages.Duplicat: no such stage; there are KnownPayer"))
        .contains("0.yaml:7: stages.KnownMember: this stage cannot be 'off'")
        .hasSize(2);
  }

  @Test
  void aSwitchThatHasNoSuchPosition() {
    assertThat(faults(PAYER + "stages: {Duplicate: maybe}\n", FEES, PLAN, FAMILIES))
        .containsExactly("0.yaml:7: stages.Duplicate: 'maybe' is not on, note, pend or off");
  }

  @Test
  void anAmountThatIsNone() {
    assertThat(faults(PAYER, FEES, PLAN.replace("100.00", "$100"), FAMILIES))
        .containsExactly(
            "2.yaml:12: inNetwork.deductible.individual: '$100' is not an amount in dollars"
                + " such as 25.00");
    assertThat(faults(PAYER, FEES.replace("100.00", "100.005"), PLAN, FAMILIES))
        .containsExactly(
            "1.yaml:4: fees.99213: '100.005' is not an amount in dollars such as 25.00");
  }

  @Test
  void aPercentageThatIsNone() {
    assertThat(faults(PAYER, FEES, PLAN.replace("20%", "0.2"), FAMILIES))
        .containsExactly(
            "2.yaml:15: services[0].inNetwork.coinsurance: '0.2' is not a percentage such as 20%");
  }

  @Test
  void anIndividualLimitAboveTheFamilys() {
    assertThat(faults(PAYER, FEES, PLAN.replace("100.00", "300.00"), FAMILIES))
        .containsExactly(
            "2.yaml:12: inNetwork.deductible.individual: is more than the family's 200.00");
  }

  @Test
  void aDateThatIsNone() {
    assertThat(faults(PAYER, FEES, PLAN.replace("2020-01-01", "2020-02-30"), FAMILIES))
        .containsExactly("2.yaml:4: effective.from: '2020-02-30' is not a date such as 2026-01-31");
  }

  @Test
  void aPlanNobodyWrote() {
    assertThat(faults(PAYER, FEES, PLAN, FAMILIES.replace("plan: plan", "plan: gone")))
        .containsExactly("3.yaml:4: families[0].coverage[0].plan: no plan 'gone'");
  }

  @Test
  void aFeeScheduleNobodyWrote() {
    assertThat(faults(PAYER, FEES, PLAN.replace("feeSchedule: fees", "feeSchedule: f"), FAMILIES))
        .containsExactly("2.yaml:9: feeSchedule: no fee schedule 'f'");
  }

  @Test
  void aDefaultPercentageNobodyWrote() {
    assertThat(faults(PAYER, FEES, PLAN.replace("deny", "percent-of-charge"), FAMILIES))
        .containsExactly("2.yaml:10: unlistedCodes: the fee schedule has no default percentage");
  }

  @Test
  void overlappingCoverage() {
    String twice =
        FAMILIES.replace(
            "[{plan: plan, from: 2026-01-01}]",
            "\n      - {plan: plan, from: 2026-01-01, to: 2026-06-30}"
                + "\n      - {plan: plan, from: 2026-06-30}");
    assertThat(faults(PAYER, FEES, PLAN, twice))
        .containsExactly(
            "3.yaml:6: families[0].coverage[1].from: overlaps the coverage 2026-01-01 to"
                + " 2026-06-30 by plan");
  }

  @Test
  void overlappingVersions() {
    String later = PLAN.replace("2020-01-01", "2021-01-01");
    assertThat(faults(PAYER, FEES, PLAN, later))
        .containsExactly("3.yaml:4: effective: overlaps the version in force 2020-01-01 to open");
  }

  @Test
  void aMemberWithAWrongWord() {
    assertThat(
            faults(
                PAYER,
                FEES,
                PLAN,
                FAMILIES.replace("relationship: self", "relation: self, relationship: cousin")))
        .containsExactly(
            "3.yaml:6: families[0].members[0].relation: unknown field; known are born, coverage,"
                + " deductibleCredit, died, first, gender, last, missingTeeth, person, primaryCare,"
                + " qmb, relationship",
            "3.yaml:6: families[0].members[0].relationship: 'cousin' is not self, spouse, child or"
                + " other",
            "3.yaml:5: families[0].members: a family has exactly one member whose relationship is"
                + " self");
  }

  @Test
  void aSyntaxError() {
    assertThat(faults(PAYER, FEES, PLAN.replace("name: Plan", "name: [Plan"), FAMILIES))
        .hasSize(1)
        .allMatch(fault -> fault.startsWith("2.yaml:4: not YAML: "));
  }

  @Test
  void aFieldTwice() {
    assertThat(faults(PAYER, FEES, PLAN.replace("network: Net", "name: Net"), FAMILIES))
        .containsExactly("2.yaml:8: the field 'name' stands here twice");
  }

  @Test
  void anAlias() {
    assertThat(faults(PAYER, FEES, PLAN.replace("network: Net", "network: *net"), FAMILIES))
        .containsExactly("2.yaml:8: YAML aliases (*name) are not supported; write the value out");
  }

  @Test
  void aKindNobodyKnows() {
    assertThat(faults(PAYER, "kind: plans\nid: x\n"))
        .containsExactly(
            "1.yaml:1: kind: 'plans' is not payer, payments, partners, plan, fee-schedule,"
                + " contract, relative-values, user-rules, stubs, faults, interest, hdhp-limits,"
                + " service-types, providers, families, authorizations or referrals");
    assertThat(faults(PAYER, "id: x\nkind: plan\n"))
        .containsExactly("1.yaml:1: the first field of a document is its kind");
    assertThat(faults(PAYER, "just a text\n"))
        .containsExactly("1.yaml:1: a document has named fields");
  }

  @Test
  void noPayer() {
    assertThat(faults(FEES)).containsExactly("no document of kind payer");
    assertThat(faults("")).containsExactly("no document of kind payer");
  }

  @Test
  void nobodyCanBeEnrolledInAPlanThatIsNotThere() {
    InvalidRulesException thrown =
        catchThrowableOfType(
            InvalidRulesException.class,
            () ->
                RuleBook.compile(
                    1, sources(PAYER, FEES, PLAN, FAMILIES), new Enrollment.Open("gone")));
    assertThat(thrown.faults())
        .extracting(RuleFault::message)
        .containsExactly("no plan 'gone' to enrol everybody in");
  }

  @Test
  void allFaultsOfAllFilesInOnePass() {
    assertThat(
            faults(
                PAYER.replace("ME", "Maine"),
                FEES.replace("100.00", "free"),
                PLAN,
                FAMILIES.replace("1980-05-06", "6 May")))
        .containsExactly(
            "0.yaml:5: address.state: 'Maine' is not a state of two letters",
            "1.yaml:4: fees.99213: 'free' is not an amount in dollars such as 25.00",
            "3.yaml:6: families[0].members[0].born: '6 May' is not a date such as 2026-01-31");
  }

  private static List<String> faults(String... texts) {
    return RuleFaults.of(sources(texts));
  }

  private static List<RuleSource> sources(String... texts) {
    List<RuleSource> sources = new ArrayList<>();
    for (String text : texts) {
      sources.add(new RuleSource(sources.size() + ".yaml", text));
    }
    return sources;
  }
}
