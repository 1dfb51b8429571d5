package org.payersim.adjudication.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.UNKNOWN_PROVIDER;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;

class KnownBillingProviderTest {
  @Test
  void aProviderNobodyKnowsIsRejected() {
    Adjudication answer = situation().billedBy(UNKNOWN_PROVIDER).line("99213", "1").decide();
    assertThat(statuses(answer)).containsExactly("A7:562:85");
  }

  @Test
  void orTakenAsOneOutOfNetwork() {
    Adjudication answer =
        situation()
            .edits("{unknownBillingProvider: off}")
            .billedBy(UNKNOWN_PROVIDER)
            .line("99213", "1")
            .decide();
    assertThat(findings(answer, "KnownBillingProvider"))
        .containsExactly(new KnownBillingProvider.UnknownButTaken(UNKNOWN_PROVIDER));
    assertThat(adjustments(answer, 1)).containsExactly("PR-242 N52 1");
  }

  @Test
  void theCheckDigitIsLookedAtOnlyIfAsked() {
    assertThat(
            statuses(
                situation().openEnrollment().billedBy("2000000011").line("99213", "1").decide()))
        .isEmpty();
    assertThat(
            statuses(
                situation()
                    .openEnrollment()
                    .edits("{npiCheckDigit: on}")
                    .billedBy("2000000011")
                    .line("99213", "1")
                    .decide()))
        .containsExactly("A7:562:85");
  }
}
