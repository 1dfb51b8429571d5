package org.payersim.adjudication.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.money.Money;

class ClaimBalancesTest {
  @Test
  void linesAddUp() {
    Adjudication answer = situation().line("99213", "100").line("99214", "50.5").decide();
    assertThat(findings(answer, "ClaimBalances"))
        .containsExactly(new ClaimBalances.Balanced(Money.of("150.5"), 2));
  }

  @Test
  void aClaimThatIsACentOffIsRejected() {
    Adjudication answer = situation().charging("100.01").line("99213", "100").decide();
    assertThat(statuses(answer)).containsExactly("A7:400");
    assertThat(findings(answer, "ClaimBalances"))
        .containsExactly(new ClaimBalances.OutOfBalance(Money.of("100.01"), Money.of("100")));
  }

  @Test
  void aNegativeChargeIsRejected() {
    Adjudication answer = situation().line("99213", "100").line("99214", "-20").decide();
    assertThat(statuses(answer)).containsExactly("A7:178");
  }

  @Test
  void aChargeOfABillionIsRejected() {
    assertThat(statuses(situation().line("99213", "100000000").decide())).containsExactly("A7:178");
  }

  @Test
  void aClaimOfNothingBalances() {
    assertThat(statuses(situation().line("99213", "0").decide())).isEmpty();
  }
}
