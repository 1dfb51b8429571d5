package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;
import org.payersim.claim.Party;

class RightPayerTest {
  private static Situation forAnother() {
    return situation().payer("OTHER").member("NOBODY").line("99213", "60");
  }

  @Test
  void anotherPayersClaimIsUsuallyRejected() {
    assertThat(statuses(forAnother().decide())).containsExactly("A3:116");
  }

  @Test
  void itMayBeDenied() {
    Adjudication answer = forAnother().edits("{wrongPayer: deny}").decide();
    assertThat(adjustments(answer, 1)).containsExactly("OA-109 N418 60");
    assertThat(determination(answer).status()).isEqualTo("1");
    assertThat(determination(answer).notices().forwardedTo()).isEmpty();
  }

  @Test
  void orPassedOn() {
    Adjudication answer = forAnother().edits("{wrongPayer: forward}").decide();
    assertThat(adjustments(answer, 1)).containsExactly("OA-109 N418 60");
    assertThat(determination(answer).status()).isEqualTo("23");
    assertThat(determination(answer).notices().forwardedTo().map(Party::id)).contains("OTHER");
  }
}
