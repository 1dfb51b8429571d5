package org.payersim.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.pends;
import static org.payersim.adjudication.Situation.situation;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.money.Money;

/** A payer may have single stages off, or let them ask an examiner instead of denying. */
class SwitchedStagesTest {
  @Test
  void aStageThatIsOffIsPassedBy() {
    Adjudication answer =
        situation()
            .stages("{TimelyFiling: off}")
            .receivedOn("2028-03-02")
            .line("99213", "100")
            .decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(findings(answer, "TimelyFiling")).isEmpty();
    assertThat(Situation.paid(answer, 1)).isEqualTo(Money.of("100"));
  }

  @Test
  void aStageThatPendsShowsWhatTheClaimWouldPay() {
    Adjudication answer =
        situation()
            .stages("{TimelyFiling: pend}")
            .share("{coinsurance: 20%}")
            .receivedOn("2028-03-02")
            .line("99213", "130")
            .decide();
    assertThat(pends(answer)).containsExactly("1 TimelyFiling CO-29");
    assertThat(findings(answer, "TimelyFiling")).hasSize(1);
    Determination wouldBe = ((Adjudication.Pended) answer).determination();
    assertThat(wouldBe.paid()).isEqualTo(Money.of("80"));
    assertThat(wouldBe.patientResponsibility()).isEqualTo(Money.of("20"));
  }

  @Test
  void aStageThatNotesDeniesNothingAndTellsWhatItFound() {
    Adjudication answer =
        situation()
            .stages("{TimelyFiling: note}")
            .receivedOn("2028-03-02")
            .line("99213", "100")
            .decide();
    assertThat(adjustments(answer, 1)).isEmpty();
    assertThat(findings(answer, "TimelyFiling")).hasSize(1);
    assertThat(Situation.paid(answer, 1)).isEqualTo(Money.of("100"));
  }

  @Test
  void whatWouldHaveAClaimWaitIsOnlyToldToo() {
    Adjudication answer =
        situation()
            .stages("{InjuryLiability: note}")
            .payerSays("liability: {auto: pend}")
            .cause("AA")
            .line("99213", "100")
            .decide();
    assertThat(pends(answer)).isEmpty();
    assertThat(findings(answer, "InjuryLiability")).hasSize(1);
    assertThat(Situation.paid(answer, 1)).isEqualTo(Money.of("100"));
  }

  @Test
  void onlyTheClaimThatWouldBeDeniedPends() {
    Adjudication answer =
        situation().stages("{TimelyFiling: pend, Duplicate: pend}").line("99213", "60").decide();
    assertThat(pends(answer)).isEmpty();
    assertThat(Situation.paid(answer, 1)).isEqualTo(Money.of("60"));
  }

  @Test
  void allStagesThatPendHaveTheirSay() {
    Adjudication answer =
        situation()
            .stages("{TimelyFiling: pend, Duplicate: pend}")
            .receivedOn("2028-03-02")
            .line("99213", "60")
            .line("99213", "60")
            .decide();
    assertThat(pends(answer))
        .containsExactly("2 Duplicate OA-18", "1 TimelyFiling CO-29", "2 TimelyFiling CO-29");
  }

  @Test
  void withoutCoverageThereIsNothingToGoOnWith() {
    Adjudication answer =
        situation()
            .stages("{CoveredOnDate: pend}")
            .line("99213", "60", "2025-12-31")
            .line("99213", "60")
            .decide();
    assertThat(pends(answer)).containsExactly("1 CoveredOnDate PR-26 N30");
    Determination wouldBe = ((Adjudication.Pended) answer).determination();
    assertThat(wouldBe.lines().get(0).isDenied()).isTrue();
    assertThat(wouldBe.paid()).isEqualTo(Money.of("60"));
  }

  @Test
  void aStrangerInTheFamilyPends() {
    Adjudication answer =
        situation()
            .stages("{KnownPatient: pend}")
            .patient("DOE", "NOBODY", Optional.empty())
            .line("99213", "60")
            .decide();
    assertThat(pends(answer)).containsExactly("1 KnownPatient PR-32");
  }

  @Test
  void aRejectedClaimDoesNotPend() {
    Adjudication answer =
        situation()
            .stages("{TimelyFiling: pend}")
            .receivedOn("2028-03-02")
            .charging("1")
            .line("99213", "60")
            .decide();
    assertThat(Situation.statuses(answer)).containsExactly("A7:400");
  }
}
