package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.UNKNOWN_PROVIDER;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Situation;
import org.payersim.claim.ProviderRole;

/** What is on file about those who bill, render, refer and test. */
class ProviderStagesTest {
  private static final String COLLEAGUE = "2000000044";

  /** The provider of the network, with more on file. */
  private static Situation inside(String more) {
    return situation()
        .documents(
            """
            kind: providers
            providers:
              - npi: "2000000010"
                tax: "990000002"
                name: Inside
                networks: [{network: Net, from: 2020-01-01}]
            """
                + "    "
                + more
                + "\n    specialty: 207Q00000X");
  }

  /** Another provider of the network, who renders what the first bills. */
  private static Situation renderedByColleague(String tax, String more) {
    return situation()
        .renderedBy(COLLEAGUE)
        .documents(
            "kind: providers\nproviders:\n  - {npi: \""
                + COLLEAGUE
                + "\", tax: \""
                + tax
                + "\", name: Colleague, networks: [{network: Net, from: 2020-01-01}]"
                + more
                + "}");
  }

  private static String denied(Situation situation) {
    return String.join(",", adjustments(situation.line("99213", "60").decide(), 1));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          excluded: [{from: 2026-03-02, to: 2026-03-02}]  | CO-B7 60
          excluded: [{from: 2026-03-03}]                  | ''
          enrolled: {from: 2020-01-01, to: 2026-03-01}    | CO-B7 N570 60
          enrolled: {from: 2026-03-02}                    | ''
          """)
  void whoBillsMayBePaidOrNot(String onFile, String expected) {
    assertThat(denied(inside(onFile))).isEqualTo(expected);
  }

  @Test
  void whoRendersCountsToo() {
    assertThat(denied(renderedByColleague("990000002", ", enrolled: {from: 2026-04-01}")))
        .isEqualTo("CO-B7 N570 60");
    assertThat(denied(renderedByColleague("990000002", ", excluded: [{from: 2026-01-01}]")))
        .isEqualTo("CO-B7 60");
  }

  @Test
  void thePayerMayGiveACloserReason() {
    assertThat(
            denied(
                inside("enrolled: {from: 2027-01-01}")
                    .editReasons("{billing-not-enrolled: CO-299}")))
        .isEqualTo("CO-299 60");
  }

  @Test
  void aRendererHasToBelongToTheBillerWhereThePayerAsks() {
    String asks = "providerRules: {renderingInGroup: on}";
    assertThat(denied(renderedByColleague("990000009", "").payerSays(asks)))
        .isEqualTo("CO-16 N198 60");
    assertThat(denied(renderedByColleague("990000009", ""))).isEmpty();
    assertThat(denied(renderedByColleague("990000002", "").payerSays(asks))).isEmpty();
    assertThat(
            denied(
                renderedByColleague("990000009", ", groups: [\"" + IN_NETWORK + "\"]")
                    .payerSays(asks)))
        .isEmpty();
    assertThat(denied(situation().renderedBy(UNKNOWN_PROVIDER).payerSays(asks)))
        .isEqualTo("CO-16 N198 60");
  }

  @Test
  void someServicesAreForSomeSpecialties() {
    String onlyTherapists =
        "providerRules: {specialties: [{codes: [99213], specialties: [225100000X]}]}";
    assertThat(denied(inside("refers: on").payerSays(onlyTherapists))).isEqualTo("CO-170 N95 60");
    assertThat(denied(situation().payerSays(onlyTherapists))).isEmpty();
    assertThat(
            denied(
                inside("refers: on").payerSays(onlyTherapists.replace("225100000X", "207Q00000X"))))
        .isEmpty();
  }

  @Test
  void notEverybodyMayReferOrOrder() {
    String may =
        "kind: providers\nproviders: [{npi: \""
            + COLLEAGUE
            + "\", tax: \"990000008\","
            + " name: Who, refers: off}]";
    assertThat(denied(situation().documents(may).sentBy(ProviderRole.REFERRING, COLLEAGUE)))
        .isEqualTo("CO-183 N574 60");
    assertThat(denied(situation().documents(may).sentBy(ProviderRole.ORDERING, COLLEAGUE)))
        .isEqualTo("CO-184 N574 60");
    assertThat(denied(situation().documents(may).sentBy(ProviderRole.SUPERVISING, COLLEAGUE)))
        .isEmpty();
  }

  @Test
  void whoRefersNeedNotBeOnFileUnlessThePayerAsks() {
    assertThat(denied(situation().sentBy(ProviderRole.REFERRING, UNKNOWN_PROVIDER))).isEmpty();
    assertThat(
            denied(
                situation()
                    .payerSays("providerRules: {referringOnFile: on}")
                    .sentBy(ProviderRole.REFERRING, UNKNOWN_PROVIDER)))
        .isEqualTo("CO-183 N574 60");
    assertThat(
            denied(
                situation()
                    .payerSays("providerRules: {referringOnFile: on}")
                    .sentBy(ProviderRole.REFERRING, OUT_OF_NETWORK)))
        .isEmpty();
  }

  @Test
  void aTestNeedsACertificate() {
    String tests = "providerRules: {laboratory: [99213]}";
    assertThat(denied(situation().payerSays(tests))).isEqualTo("CO-16 MA120 60");
    assertThat(denied(situation().payerSays(tests).reference("X4", "36D1"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {number: 36D1, from: 2020-01-01}                         | ''
          {number: 36D1, codes: [99213], from: 2020-01-01}         | ''
          {number: 36D1, codes: [80053], from: 2020-01-01}         | CO-B23 60
          {number: 36D1, from: 2020-01-01, to: 2026-03-01}         | CO-B23 60
          {number: 36D2, from: 2020-01-01}                         | CO-B23 60
          """)
  void andTheCertificateHasToCoverIt(String certificate, String expected) {
    assertThat(
            denied(
                inside("laboratories: [" + certificate + "]")
                    .payerSays("providerRules: {laboratory: [99213]}")
                    .reference("X4", "36D1")))
        .isEqualTo(expected);
  }

  @Test
  void withoutSettingsNothingIsSaid() {
    assertThat(findings(situation().line("99213", "60").decide(), "ProviderEligible")).isEmpty();
  }
}
