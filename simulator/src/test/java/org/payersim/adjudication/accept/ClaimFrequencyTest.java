package org.payersim.adjudication.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.adjudication.Adjudication;

class ClaimFrequencyTest {
  @Test
  void anOriginalGoesOn() {
    assertThat(findings(situation().line("99213", "1").decide(), "ClaimFrequency"))
        .containsExactly(new ClaimFrequency.Original("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "8"})
  void aCorrectionHasToSayOfWhichClaim(String frequency) {
    Adjudication answer = situation().frequency(frequency).line("99213", "1").decide();
    assertThat(statuses(answer)).containsExactly("A6:464");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "8"})
  void aCorrectionIsNotTakenYet(String frequency) {
    Adjudication answer =
        situation().frequency(frequency).reference("F8", "PCN0").line("99213", "1").decide();
    assertThat(statuses(answer)).containsExactly("A7:535");
    assertThat(findings(answer, "ClaimFrequency"))
        .containsExactly(new ClaimFrequency.CorrectionNotTaken(frequency, "PCN0"));
  }

  @Test
  void anotherFrequencyIsUnknown() {
    assertThat(statuses(situation().frequency("3").line("99213", "1").decide()))
        .containsExactly("A7:535");
  }
}
