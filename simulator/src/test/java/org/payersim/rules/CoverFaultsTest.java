package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong about coverage, providers and permissions is named with file, line and field. */
class CoverFaultsTest {
  private static final String BASE =
      """
      kind: fee-schedule
      id: fees
      effective: {from: 2020-01-01}
      fees: {"99213": 100.00}
      ---
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
      inNetwork: {}
      PLAN
      services:
        - {name: All, inNetwork: {} SERVICE}
      ---
      kind: payer
      id: P1
      name: Payer One
      taxNumber: "990000001"
      address: {line1: 1 Road, city: Town, state: ME, postalCode: "04001"}
      contact: {name: Desk, phone: "2075550100"}
      PAYER
      """;

  private static List<String> faults(String where, String yaml) {
    String rules = BASE.replace(where, yaml);
    for (String place : List.of("PLAN", "SERVICE", "PAYER")) {
      rules = rules.replace(place + "\n", "\n").replace(place, "");
    }
    return compile(rules);
  }

  private static List<String> compile(String... documents) {
    return RuleFaults.of(Stream.of(documents).map(text -> new RuleSource("r.yaml", text)).toList());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PLAN    | newbornDays: thirty                      | 17: newbornDays: 'thirty' is not a whole number such as 31
          PLAN    | gracePeriod: {months: 1, paidMonths: 2}  | 17: gracePeriod.paidMonths: is more than the 1 months of the grace period
          PLAN    | gracePeriod: {paidMonths: 2}             | 17: gracePeriod.months: is missing
          PLAN    | waitingPeriod: a while                   | 17: waitingPeriod: 'a while' is not '12 months' or '90 days'
          PLAN    | partlyCovered: maybe                     | 17: partlyCovered: 'maybe' is not deny or reduce
          PLAN    | capitation: {providers: some}            | 17: capitation.providers: 'some' is not primary-care or network
          SERVICE | , authorization: {penalty: 120%}         | 19: services[0].authorization.penalty: '120%' is not 50% or an amount such as 300.00
          SERVICE | , authorization: {above: 3}              | 19: services[0].authorization.above: unknown field
          SERVICE | , referral: perhaps                      | 19: services[0].referral: 'perhaps' is not required or not-required
          PAYER   | edits: {wrongPayer: keep}                | 27: edits.wrongPayer: 'keep' is not reject, deny or forward
          PAYER   | liability: {auto: no}                    | 27: liability.auto: 'no' is not pay, pend or deny
          PAYER   | providerRules: {laboratory: [8-80]}      | 27: providerRules.laboratory: '8-80' is neither a code nor a range such as G0438-G0439
          """)
  void inADocumentOfThePayer(String where, String yaml, String fault) {
    assertThat(faults(where, yaml)).containsExactly("r.yaml:" + fault);
  }

  @Test
  void theDocumentWithoutThemIsSound() {
    assertThat(faults("PLAN", "newbornDays: 31")).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          families: [{id: F1, tier: alone, members: []}]                       | families[0].tier: 'alone' is not employee-only or family
          families: [{id: F1, sponsor: {status: gone}, members: []}]           | families[0].sponsor.status: 'gone' is not active, retired or cobra
          families: [{id: F1, otherCoverage: [{payer: X}], members: []}]       | families[0].otherCoverage[0].name: is missing
          families: [{id: F1, injuries: [{person: '1', liability: war, insurer: A, from: 2026-01-01}], members: []}] | families[0].injuries[0].liability: 'war' is not employment, auto or other
          providers: [{npi: '2000000010', tax: '990000001', name: A, refers: sometimes}] | providers[0].refers: 'sometimes' is not on or off
          authorizations: [{number: A1, member: F1, from: 2026-01-01, units: many}] | authorizations[0].units: 'many' is not a number such as 12
          authorizations: [{number: A1, member: F1, from: 2026-01-01, visits: 3}] | authorizations[0].visits: unknown field; known are codes, from, member, number, person, providers, requestedOn, status, to, units
          referrals: [{number: A1, member: F1, from: 2026-01-01, to: 2025-01-01}] | referrals[0].to: 2025-01-01 lies before the beginning, 2026-01-01
          referrals: [{member: F1, from: 2026-01-01}]                          | referrals[0].number: is missing
          """)
  void inALongDocument(String document, String fault) {
    String kind = document.substring(0, document.indexOf(':'));
    assertThat(compile("kind: " + kind + "\n" + document + "\n")).contains("r.yaml:2: " + fault);
  }
}
