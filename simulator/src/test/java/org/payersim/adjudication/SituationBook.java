package org.payersim.adjudication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleSource;

/**
 * The small rule book of a {@link Situation}: a payer, a plan, its fees, two providers, two
 * families, and what a test says of them.
 */
final class SituationBook {
  private static final String TEXT =
      """
      kind: payer
      id: P1
      name: Payer One
      taxNumber: "990000001"
      address: {line1: 1 Road, city: Town, state: ME, postalCode: "04001"}
      contact: {name: Desk, phone: "2075550100"}
      edits: @EDITS@
      editReasons: @REASONS@
      stages: @STAGES@
      @PAYER@
      ---
      kind: fee-schedule
      id: fees
      effective: {from: @SINCE@}
      default: 50%
      fees: @FEES@
      ---
      kind: plan
      id: plan
      name: Plan
      effective: {from: @SINCE@}
      filingIndicator: "@INDICATOR@"
      benefitPeriod: @PERIOD@
      timelyFiling: @FILING@
      network: Net
      feeSchedule: fees
      unlistedCodes: @UNLISTED@
      coordination: @COORDINATION@
      @CONTRACT@
      @TERMS@
      inNetwork: @IN@
      @OUT@
      services:
      @SERVICES@
      limits: @LIMITS@
      ---
      kind: providers
      providers:
        - {npi: "2000000010", tax: "990000002", name: Inside, networks: [{network: Net, from: @SINCE@}]}
        - {npi: "2000000028", tax: "990000003", name: Outside}
      ---
      kind: families
      families:
        - id: F1
          @POLICY@
          coverage: @COVERAGE@
          members:
            - {person: "01", last: Doe, first: Ada, born: 1980-05-06, gender: F, relationship: self@ADA@}
            - {person: "02", last: Doe, first: Bo, born: 1982-07-08, gender: M, relationship: spouse}
            - {person: "03", last: Doe-Ray, first: Cy, born: 2015-09-10, gender: M, relationship: child}
        - id: ALONE
          coverage: @COVERAGE@
          members:
            - {person: "01", last: Solo, first: Sam, born: 1990-01-02, gender: M, relationship: self}
      @MORE@
      """;

  private final Map<String, String> said =
      new HashMap<>(
          Map.ofEntries(
              Map.entry("COORDINATION", "{}"),
              Map.entry("LIMITS", "[]"),
              Map.entry("SINCE", "2020-01-01"),
              Map.entry("INDICATOR", "12"),
              Map.entry("EDITS", "{}"),
              Map.entry("REASONS", "{}"),
              Map.entry("STAGES", "{}"),
              Map.entry("FEES", "{\"99213\": 100.00}"),
              Map.entry("PERIOD", "calendar-year"),
              Map.entry("FILING", "12 months"),
              Map.entry("UNLISTED", "percent-of-charge"),
              Map.entry("CONTRACT", ""),
              Map.entry("TERMS", ""),
              Map.entry("PAYER", ""),
              Map.entry("POLICY", ""),
              Map.entry("ADA", ""),
              Map.entry("MORE", ""),
              Map.entry("IN", "{}"),
              Map.entry("OUT", ""),
              Map.entry(
                  "SERVICES",
                  "  - {name: All, codes: [90000-99999], inNetwork: {deductible: waived}}"),
              Map.entry("COVERAGE", "[{plan: plan, from: 2026-01-01}]")));
  private Enrollment enrollment = new Enrollment.Closed();
  private final List<RuleSource> files = new ArrayList<>();

  /** One of the places of the text. */
  void say(String place, String yaml) {
    said.put(place, yaml);
  }

  /** What stands at a place by now. */
  String said(String place) {
    return said.getOrDefault(place, "");
  }

  /** How many files there are beside the text. */
  int tables() {
    return files.size();
  }

  /** A code table in force since 2020. */
  void table(String header, String... rows) {
    String text = header + "\neffective: 2020-01-01\n---\n" + String.join("\n", rows);
    source("t" + files.size() + ".table", text);
  }

  void source(String name, String text) {
    files.add(new RuleSource(name, text));
  }

  void enrolEverybody() {
    enrollment = new Enrollment.Open("plan");
  }

  RuleBook rules() {
    String text = TEXT;
    for (Map.Entry<String, String> entry : said.entrySet()) {
      text = text.replace("@" + entry.getKey() + "@", entry.getValue());
    }
    List<RuleSource> sources = new ArrayList<>(files);
    sources.add(new RuleSource("situation.yaml", text));
    return RuleBook.compile(7, sources, enrollment);
  }
}
