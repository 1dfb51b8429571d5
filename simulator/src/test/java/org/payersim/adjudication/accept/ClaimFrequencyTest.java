package org.payersim.adjudication.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.OUT_OF_NETWORK;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.money.Money;

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
  void aCorrectionOfAClaimNobodyKnows(String frequency) {
    Adjudication answer =
        situation().frequency(frequency).reference("F8", "PCN0").line("99213", "1").decide();
    assertThat(statuses(answer)).containsExactly("A7:464");
    assertThat(findings(answer, "ClaimFrequency"))
        .containsExactly(new ClaimFrequency.OriginalUnknown(frequency, "PCN0"));
  }

  @ParameterizedTest
  @EnumSource(names = {"WAITING", "REVERSED"})
  void aCorrectionOfAClaimThatIsNotFinal(OriginalClaim.State state) {
    Adjudication answer =
        situation().frequency("8").correcting("2026-03-05", state).line("99213", "1").decide();
    assertThat(statuses(answer)).containsExactly("A7:464");
    assertThat(findings(answer, "ClaimFrequency"))
        .containsExactly(new ClaimFrequency.OriginalNotFinal("8", "PCN0", state));
  }

  @Test
  void aCorrectionOfAClaimSomebodyElseBilled() {
    Adjudication answer =
        situation()
            .frequency("7")
            .correcting("2026-03-05", OriginalClaim.State.FINAL)
            .billedBy(OUT_OF_NETWORK)
            .line("99213", "1")
            .decide();
    assertThat(statuses(answer)).containsExactly("A7:464");
  }

  @Test
  void aReplacementIsDecidedInPlaceOfTheOriginal() {
    Adjudication answer =
        situation()
            .frequency("7")
            .correcting("2026-03-05", OriginalClaim.State.FINAL)
            .line("99213", "60")
            .decide();
    assertThat(answer).isInstanceOf(Adjudication.Replaced.class);
    assertThat(((Adjudication.Replaced) answer).original()).isEqualTo("PCN0");
    assertThat(paid(answer, 1)).isEqualTo(Money.of("60"));
  }

  @Test
  void aVoidDecidesNothingElse() {
    Adjudication answer =
        situation()
            .frequency("8")
            .correcting("2026-03-05", OriginalClaim.State.FINAL)
            .receivedOn("2029-01-01")
            .line("99213", "60")
            .decide();
    assertThat(answer).isInstanceOf(Adjudication.Voided.class);
    assertThat(findings(answer, "TimelyFiling")).isEmpty();
  }

  @Test
  void anotherFrequencyIsUnknown() {
    assertThat(statuses(situation().frequency("3").line("99213", "1").decide()))
        .containsExactly("A7:535");
  }
}
