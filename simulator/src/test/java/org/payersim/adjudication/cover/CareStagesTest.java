package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;

/** Who has to render a service, and to which teeth. */
class CareStagesTest {
  private static final String VISITS =
      "{name: Visits, codes: [99202-99215], primaryCare: required, inNetwork: {}}";
  private static final String CHOSEN =
      "primaryCare: [{npi: \"2000000010\", from: 2026-01-01, to: 2026-02-28},"
          + " {npi: \"2000000093\", from: 2026-03-01}]";

  private static Situation visit(String npi) {
    return situation()
        .services(VISITS, "{name: Other, inNetwork: {}, outOfNetwork: {}}")
        .outOfNetwork("{}")
        .adaSays(CHOSEN)
        .billedBy(npi);
  }

  @Test
  void anotherThanTheProviderChosenOnTheDayIsDenied() {
    Adjudication answer = visit(IN_NETWORK).line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("CO-242 N52 100");
    assertThat(findings(answer, "ByPrimaryCare"))
        .containsExactly(new ByPrimaryCare.ByAnother("Visits", IN_NETWORK, "2000000093"));
    Situation before = visit(IN_NETWORK).line("99213", "100", "2026-02-28");
    assertThat(adjustments(before.decide(), 1)).isEmpty();
  }

  @Test
  void otherServicesEmergenciesAndReferralsMayBeAnothers() {
    assertThat(adjustments(visit(IN_NETWORK).line("97110", "100").decide(), 1))
        .containsExactly("CO-45 50");
    assertThat(adjustments(visit(IN_NETWORK).emergency().line("99213", "100").decide(), 1))
        .isEmpty();
    String referral =
        "kind: referrals\nreferrals: [{number: R1, member: F1, providers: [\"2000000010\"],"
            + " from: 2026-01-01, to: 2026-06-30}]";
    assertThat(adjustments(visit(IN_NETWORK).documents(referral).line("99213", "100").decide(), 1))
        .isEmpty();
  }

  @Test
  void whoChoseNobodyMaySeeAnybodyOfTheNetwork() {
    Situation nobody = situation().services(VISITS).line("99213", "100");
    assertThat(adjustments(nobody.decide(), 1)).isEmpty();
  }

  @Test
  void outOfNetworkItIsTheNetworksMatter() {
    Adjudication answer = visit(OUT_OF_NETWORK).line("99213", "100").decide();
    assertThat(adjustments(answer, 1)).containsExactly("PR-242 N52 100");
    assertThat(findings(answer, "ByPrimaryCare")).isEmpty();
  }

  @ParameterizedTest(name = "tooth {0}")
  @CsvSource({"3, PR-51 90", "14, ''", "'', ''"})
  void aToothMissingBeforeCoverage(String tooth, String denied) {
    Situation bridge =
        situation()
            .services("{name: Bridges, missingTooth: deny, inNetwork: {}}")
            .adaSays("missingTeeth: [\"3\"]")
            .dental(tooth.isEmpty() ? new String[0] : new String[] {"2", tooth})
            .line("D6740", "90");
    assertThat(String.join(",", adjustments(bridge.decide(), 1)))
        .isEqualTo(denied.isEmpty() ? "CO-45 45" : denied);
  }

  @Test
  void withoutTheClauseTheFileChangesNothing() {
    Situation bridge = situation().services("{name: Bridges, inNetwork: {}}");
    bridge.adaSays("missingTeeth: [\"3\"]").dental("3").line("D6740", "90");
    assertThat(adjustments(bridge.decide(), 1)).containsExactly("CO-45 45");
  }

  /** The specialty on file goes before the claim's; nobody's is none. */
  @ParameterizedTest(name = "{0} on file")
  @CsvSource({"225100000X, PR-3 25", "207X00000X, ''", "'', ''"})
  void aServiceRuleForSomeSpecialties(String onFile, String share) {
    String provider =
        "kind: providers\nproviders: [{npi: \"2000000044\", tax: \"990000004\", name: T,"
            + (onFile.isEmpty() ? "" : " specialty: " + onFile + ",")
            + " networks: [{network: Net, from: 2020-01-01}]}]";
    Situation claim =
        situation()
            .services(
                "{name: Therapists, specialties: [\"2251\", \"2250\"],"
                    + " inNetwork: {copay: 25, copayTiming: before-deductible}}",
                "{name: Others, inNetwork: {}}")
            .documents(provider)
            .renderedBy("2000000044")
            .line("99213", "100");
    assertThat(String.join(",", adjustments(claim.decide(), 1))).isEqualTo(share);
  }
}
