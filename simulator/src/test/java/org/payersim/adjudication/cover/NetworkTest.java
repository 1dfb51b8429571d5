package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.UNKNOWN_PROVIDER;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void theRenderingProviderDecides() {
    assertThat(
            findings(
                situation()
                    .outOfNetwork("{}")
                    .services("{name: All, inNetwork: {}, outOfNetwork: {}}")
                    .renderedBy(OUT_OF_NETWORK)
                    .line("99213", "1")
                    .decide(),
                "Network"))
        .containsExactly(new Network.OutOfNetwork(OUT_OF_NETWORK, "Net"));
  }

  @Test
  void orTheBillingProviderIfNobodyKnowsHim() {
    assertThat(
            findings(
                situation().renderedBy(UNKNOWN_PROVIDER).line("99213", "1").decide(), "Network"))
        .containsExactly(new Network.InNetwork(IN_NETWORK, "Net"));
  }

  @Test
  void aPlanMayPayNothingOutOfNetwork() {
    assertThat(adjustments(situation().billedBy(OUT_OF_NETWORK).line("99213", "90").decide(), 1))
        .containsExactly("PR-242 N52 90");
  }

  @Test
  void openEnrollmentTakesUnknownProvidersAsParticipating() {
    assertThat(
            findings(
                situation().openEnrollment().billedBy(UNKNOWN_PROVIDER).line("99213", "1").decide(),
                "Network"))
        .containsExactly(new Network.InNetwork(UNKNOWN_PROVIDER, "Net"));
  }
}
