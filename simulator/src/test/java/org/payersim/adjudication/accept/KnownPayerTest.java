package org.payersim.adjudication.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;

class KnownPayerTest {
  @Test
  void aClaimForUsGoesOn() {
    Adjudication answer = situation().line("99213", "100").decide();
    assertThat(findings(answer, "KnownPayer")).containsExactly(new KnownPayer.Ours("P1"));
  }

  @Test
  void aClaimForAnotherPayerIsRejectedForThisAlone() {
    Adjudication answer =
        situation().payer("OTHER").member("NOBODY").billedBy("1").line("99213", "100").decide();
    assertThat(statuses(answer)).containsExactly("A3:116");
    assertThat(findings(answer, "KnownPayer"))
        .containsExactly(new KnownPayer.NotOurs("OTHER", "P1"));
    assertThat(findings(answer, "KnownMember")).isEmpty();
  }

  @Test
  void openEnrollmentTakesEveryPayer() {
    Adjudication answer = situation().openEnrollment().payer("OTHER").line("99213", "100").decide();
    assertThat(statuses(answer)).isEmpty();
  }
}
