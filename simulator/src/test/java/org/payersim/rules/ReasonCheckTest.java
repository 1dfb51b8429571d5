package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reason codes that rules name, held against the tables. */
class ReasonCheckTest {
  private static final String COMBINATIONS =
      "kind: combinations\nid: core\neffective: 2020-01-01\n---\n"
          + "3 96 N425 PR,CO\n4 97 * CO\n2 151 * CO\n";

  @Test
  void aCodeThatDoesNotExist() {
    assertThat(faults(rules("", "CO-999")))
        .containsExactly("own.yaml:5: rules[0].reason: there is no CARC 999");
  }

  @Test
  void aCodeThatHasStopped() {
    assertThat(faults(rules("", "CO-B5")))
        .containsExactly(
            "own.yaml:5: rules[0].reason: CARC B5 is not in use any more, and the document has no"
                + " end");
    assertThat(faults(rules(", to: 2020-12-31", "CO-42")))
        .containsExactly(
            "own.yaml:5: rules[0].reason: CARC 42 is not in use on 2020-12-31, the document's last"
                + " day");
  }

  @Test
  void aCodeThatWasInUseAsLongAsTheDocumentCounted() {
    assertThat(faults(rules(", to: 2016-04-30", "CO-B5"))).isEmpty();
  }

  @Test
  void aLoadedListCountsInPlaceOfTheShippedOne() {
    RuleSource carcs =
        table("kind: carcs\nid: carc\neffective: 2026-01-01\ncompleteFor: 0123456789");
    assertThat(faults(carcs, rules("", "CO-50")))
        .contains("own.yaml:5: rules[0].reason: there is no CARC 50");
    assertThat(faults(carcs, rules(", to: 2025-12-31", "CO-50")))
        .noneMatch(fault -> fault.startsWith("own.yaml"));
  }

  @Test
  void remarksAreTakenAsTheyComeUntilTheirListIsLoaded() {
    assertThat(faults(rules("", "CO-96 N999"))).isEmpty();
    assertThat(warnings(rules("", "CO-96 N999")))
        .containsExactly("own.yaml:5: rules[0].reason: no list that is loaded has RARC N999");
    RuleSource rarcs =
        table(
            "kind: rarcs\nid: rarc\neffective: 2026-01-01\ncompleteFor: MN\n---\n"
                + "N130 2000-01-01\nN199 2000-01-01 2024-06-30");
    assertThat(faults(rarcs, rules("", "CO-96 N130 N199 N999")))
        .contains(
            "own.yaml:5: rules[0].reason: RARC N199 is not in use any more, and the document has no"
                + " end",
            "own.yaml:5: rules[0].reason: there is no RARC N999");
  }

  /** Plans, limits, the payer's reasons for edits and for what was never answered. */
  @Test
  void everyPlaceThatNamesAReasonIsLookedAt() {
    String plan =
        """
        kind: plan
        id: p
        name: P
        effective: {from: 2026-01-01}
        filingIndicator: "12"
        benefitPeriod: calendar-year
        timelyFiling: 12 months
        network: Net
        feeSchedule: lantern-standard
        unlistedCodes: deny
        exclusionReason: PR-901 N130
        waitingPeriod: 30 days
        waitingPeriodReason: PR-902
        inNetwork: {}
        services:
        - {name: a, codes: [A4000], covered: false, reason: PR-903}
        - {name: b, codes: [B4000], inNetwork: {}, paidAs: {code: C4000, reason: PR-904}}
        limits:
        - {name: l, services: [b], counts: visits, most: 3, per: benefit-period, reason: PR-905}
        """;
    assertThat(faults(new RuleSource("plan.yaml", plan)))
        .containsExactlyInAnyOrder(
            "plan.yaml:11: exclusionReason: there is no CARC 901",
            "plan.yaml:13: waitingPeriodReason: there is no CARC 902",
            "plan.yaml:16: services[0].reason: there is no CARC 903",
            "plan.yaml:17: services[1].paidAs.reason: there is no CARC 904",
            "plan.yaml:19: limits[0].reason: there is no CARC 905");
    assertThat(
            faults(payer("editReasons: {code-pair: CO-906}\nrequests: {unanswered: CO-907 N706}")))
        .containsExactlyInAnyOrder(
            "payer.yaml:7: editReasons.code-pair: there is no CARC 906",
            "payer.yaml:8: requests.unanswered: there is no CARC 907");
  }

  @Test
  void combinationsOutsideTheRuleAreFaultsOnlyWhereThePayerSaysSo() {
    RuleSource table = table(COMBINATIONS);
    assertThat(faults(table, rules("", "CO-96 N130"))).isEmpty();
    assertThat(warnings(table, rules("", "CO-96 N130")))
        .contains("own.yaml:5: rules[0].reason: 'CO-96 N130' is no combination CORE 360 lists");
    assertThat(warnings(table, rules("", "CO-96 N425")))
        .noneMatch(warning -> warning.startsWith("own.yaml"));
    RuleSource strict = payer("edits: {combinations: fault}");
    assertThat(faults(strict, rules("", "CO-96 N130")))
        .isEmpty(); // no table, nothing to hold it to
    List<String> faults = faults(strict, table, rules("", "CO-96 N130"));
    assertThat(faults)
        .contains("own.yaml:5: rules[0].reason: 'CO-96 N130' is no combination CORE 360 lists");
    assertThat(faults(strict, table, rules("", "CO-96 N425")))
        .noneMatch(fault -> fault.startsWith("own.yaml"));
    assertThat(faults(strict, table, rules("", "OA-96 N425")))
        .anyMatch(fault -> fault.startsWith("own.yaml"));
  }

  @Test
  void theShippedRulesNeedNoWarning() {
    assertThat(warnings()).isEmpty();
  }

  private static RuleSource rules(String end, String reason) {
    return new RuleSource(
        "own.yaml",
        "kind: user-rules\nid: own\neffective: {from: 2010-01-01"
            + end
            + "}\nrules:\n- {name: a, when: \"true\", then: deny, reason: "
            + reason
            + "}\n");
  }

  private static RuleSource payer(String more) {
    return new RuleSource(
        "payer.yaml",
        """
        kind: payer
        id: P1
        name: Payer One
        taxNumber: "990000001"
        address: {line1: 1 Road, city: Town, state: ME, postalCode: "04001"}
        contact: {name: Desk, phone: "2075550100"}
        """
            + more
            + "\n");
  }

  private static RuleSource table(String text) {
    return new RuleSource("own.table", text.contains("---") ? text : text + "\n---\n");
  }

  private static List<String> warnings(RuleSource... own) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.addAll(List.of(own));
    return RuleBook.compile(1, sources, new Enrollment.Closed()).warnings().stream()
        .map(RuleFault::toString)
        .toList();
  }

  private static List<String> faults(RuleSource... own) {
    return RuleFaults.besideShipped(own);
  }
}
