package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan that calls itself a high-deductible health plan has to be one. */
class HdhpFaultsTest {
  private static final String PLAN =
      """
      kind: plan
      id: saver
      name: Saver
      effective: {from: 2025-01-01, to: 2026-12-31}
      filingIndicator: "12"
      benefitPeriod: calendar-year
      timelyFiling: 12 months
      hdhp: on
      network: Net
      feeSchedule: lantern-standard
      unlistedCodes: deny
      inNetwork:
        deductible: {individual: 1700.00, family: 3400.00, type: aggregate}
        outOfPocket: {individual: 5000.00, family: 10000.00}
      services:
      - name: Preventive
        codes: [G0101]
        preventive: on
        inNetwork: {deductible: waived}
      - name: Visits
        codes: [99202-99215]
        inNetwork: {copay: 25.00, copayTiming: after-deductible}
      - name: Others
        inNetwork: {coinsurance: 20%}
      """;

  @Test
  void thisIsOne() {
    assertThat(faults(PLAN)).isEmpty();
  }

  @Test
  void theDeductibleIsHighEnoughInEveryYearOfThePlan() {
    assertThat(faults(PLAN.replace("individual: 1700.00", "individual: 1680.00")))
        .containsExactly(
            "h.yaml:13: inNetwork.deductible.individual: an HDHP has a deductible of at least"
                + " 1700.00 in 2026");
    assertThat(faults(PLAN.replace("family: 3400.00", "family: 3200.00")))
        .containsExactly(
            "h.yaml:13: inNetwork.deductible.family: an HDHP has a deductible of at least"
                + " 3300.00 in 2025",
            "h.yaml:13: inNetwork.deductible.family: an HDHP has a deductible of at least"
                + " 3400.00 in 2026");
  }

  @Test
  void anEmbeddedDeductibleIsHighEnoughForAFamily() {
    assertThat(
            faults(
                PLAN.replace(
                    "1700.00, family: 3400.00, type: aggregate", "3300.00, family: 6600.00")))
        .containsExactly(
            "h.yaml:13: inNetwork.deductible.individual: an HDHP has a deductible of at least"
                + " 3400.00 in 2026");
  }

  @Test
  void theMaximumIsThereAndLowEnough() {
    assertThat(faults(PLAN.replace("individual: 5000.00", "individual: 8500.00")))
        .containsExactly(
            "h.yaml:14: inNetwork.outOfPocket.individual: an HDHP has an out-of-pocket maximum of"
                + " at most 8300.00 in 2025");
    assertThat(faults(PLAN.replace("  outOfPocket: {individual: 5000.00, family: 10000.00}\n", "")))
        .containsExactly("h.yaml:13: inNetwork.outOfPocket: is missing; an HDHP has one");
  }

  @Test
  void aPreferredTierIsHeldToItAsWell() {
    String tiered =
        PLAN.replace(
            "services:\n",
            "preferred: {network: Best, deductible: {individual: 500.00},"
                + " outOfPocket: {individual: 5000.00}}\nservices:\n");
    assertThat(faults(tiered))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault).contains("preferred.deductible.individual"));
    assertThat(faults(tiered.replace("individual: 500.00", "individual: 1700.00"))).isEmpty();
    assertThat(faults(tiered.replace("deductible: {individual: 500.00},", "")))
        .anySatisfy(fault -> assertThat(fault).contains("preferred.deductible: is missing"));
  }

  @Test
  void nothingButPreventiveCareIsPaidBeforeTheDeductible() {
    assertThat(faults(PLAN.replace("  preventive: on\n", "")))
        .containsExactly(
            "h.yaml:18: services[0].inNetwork: an HDHP pays nothing but preventive care before the"
                + " deductible; write preventive: on where it is");
    assertThat(
            faults(
                PLAN.replace(
                    "copayTiming: after-deductible", "copayTiming: instead-of-deductible")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("h.yaml:22: services[1].inNetwork:");
  }

  @Test
  void otherPlansAreFree() {
    assertThat(faults(PLAN.replace("hdhp: on", "hdhp: off").replace("1700.00", "100.00")))
        .isEmpty();
  }

  private static List<String> faults(String yaml) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.add(new RuleSource("h.yaml", yaml));
    InvalidRulesException invalid =
        catchThrowableOfType(
            InvalidRulesException.class,
            () -> RuleBook.compile(1, sources, new Enrollment.Closed()));
    return invalid == null
        ? List.of()
        : invalid.faults().stream().map(RuleFault::toString).toList();
  }
}
