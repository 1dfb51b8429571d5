package org.payersim.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.adjudication.Situation.IN_NETWORK;
import static org.payersim.adjudication.Situation.situation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.ExaminersDenial;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.StubbedDecision;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.DateSpan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Procedure;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.status.ClaimStatus;
import org.payersim.whatif.variation.Judgement;
import org.payersim.whatif.variation.Topic;

/** The search as a whole: what is told, in what order, and when it stops. */
class WhatIfTest {
  private static Situation afterCoverage() {
    return situation()
        .coverage("[{plan: plan, from: 2026-01-01, to: 2026-02-28}]")
        .line("99213", "100");
  }

  private static Situation duplicate(String stages) {
    return situation()
        .stages(stages)
        .history(
            new PriorService(
                "PCN0",
                "01",
                IN_NETWORK,
                Procedure.hcpcs("99213"),
                DateSpan.day(Situation.DAY),
                Quantity.ONE,
                Money.of("100"),
                false))
        .line("99213", "100");
  }

  @Test
  void aClaimPaidInFullHasNothingToChange() {
    WhatIf answer = Questions.ask(situation().line("99213", "100"));
    assertThat(answer.obstacles()).isEmpty();
    assertThat(answer.suggestions()).isEmpty();
    assertThat(answer.tried()).isZero();
    assertThat(answer.text()).contains("there is nothing to change");
  }

  @Test
  void theHonestComesBeforeTheFalse() {
    WhatIf answer = Questions.ask(afterCoverage());
    assertThat(answer.suggestions())
        .isSortedAccordingTo(
            Comparator.comparingInt((Suggestion s) -> s.variation().size())
                .thenComparing(s -> s.variation().judgement()));
    assertThat(answer.suggestions().getFirst().variation().judgement())
        .isEqualTo(Judgement.PAYER_FACT);
    assertThat(answer.suggestions().getLast().variation().judgement())
        .isEqualTo(Judgement.FALSIFICATION);
    assertThat(answer.honest()).hasSizeLessThan(answer.suggestions().size());
    assertThat(answer.text()).contains("FALSIFICATION. Unless the chart shows");
  }

  @Test
  void whereNoSingleChangeHelpsPairsAreTried() {
    Situation twice = situation().line("99213", "100").payer("ELSEWHERE").charging("150");
    WhatIf answer = Questions.ask(twice);
    assertThat(answer.before().state()).isEqualTo(Outcome.State.REJECTED);
    Suggestion pair = answer.suggestions().getFirst();
    assertThat(pair.variation().changes().stream().map(change -> change.topic()))
        .containsExactlyInAnyOrder(Topic.PAYER_ID, Topic.CHARGE);
    assertThat(pair.after().paid()).isEqualTo(Money.of("100"));
    assertThat(pair.variation().condition()).contains("card", "lines are right");
  }

  @Test
  void whereASingleChangeHelpsThereAreNoPairs() {
    assertThat(Questions.ask(afterCoverage()).suggestions())
        .allSatisfy(suggestion -> assertThat(suggestion.variation().size()).isOne());
  }

  @Test
  void theLimitsStopTheSearch() {
    WhatIf answer = Questions.ask(afterCoverage(), new Limits(1, Duration.ofSeconds(9), 0));
    assertThat(answer.tried()).isOne();
    assertThat(answer.complete()).isFalse();
    assertThat(answer.text()).contains("more were possible");
    assertThat(Questions.ask(afterCoverage(), new Limits(9, Duration.ZERO, 0)).complete())
        .isFalse();
    assertThat(Questions.ask(afterCoverage()).complete()).isTrue();
    assertThatThrownBy(() -> new Limits(0, Duration.ZERO, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneLineMayBeAskedAboutAlone() {
    Situation two =
        situation()
            .services(
                "{name: Nothing, codes: [99214, 99215], covered: false}",
                "{name: All, inNetwork: {deductible: waived}}")
            .line("99214", "100")
            .line("99215", "100");
    assertThat(Questions.ask(two).obstacles()).extracting(Obstacle::line).containsExactly(1, 2);
    WhatIf second = Questions.ask(two, Limits.USUAL.ofLine(2));
    assertThat(second.obstacles()).extracting(Obstacle::line).containsExactly(2);
    assertThat(second.suggestions())
        .allSatisfy(s -> assertThat(s.variation().words()).contains("99215"));
    assertThat(Questions.ask(two, Limits.USUAL.ofLine(7)).obstacles()).isEmpty();
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    assertThat(Questions.ask(afterCoverage()).json())
        .isEqualTo(Questions.ask(afterCoverage()).json());
  }

  @Test
  void everythingSuggestedComesToWhatIsSaid() {
    for (Situation situation : List.of(afterCoverage(), duplicate("{}"))) {
      Subject subject = Questions.subject(situation);
      assertThat(WhatIf.of(subject, Limits.USUAL).suggestions())
          .isNotEmpty()
          .allSatisfy(s -> assertThat(Questions.decided(subject, s)).isEqualTo(s.after()));
    }
  }

  @Test
  void documentsNeverSentWouldHaveReleasedIt() {
    Situation waiting = duplicate("{Duplicate: pend}");
    Adjudication.Pended pended = (Adjudication.Pended) waiting.decide();
    Adjudication denied =
        new Adjudication.Finalized(
            ExaminersDenial.unanswered(
                pended.determination(),
                Reason.of(AdjustmentGroup.CO, "226"),
                new ExaminersDenial.NotAnswered(
                    "notes", LocalDate.of(2026, 3, 9), LocalDate.of(2026, 4, 9)),
                new Elapsed(LocalDate.of(2026, 4, 10), 1, 31)));
    WhatIf answer = WhatIf.of(Questions.subject(waiting, denied), Limits.USUAL);
    assertThat(answer.isReproduced()).isFalse();
    assertThat(answer.suggestions()).hasSize(1);
    assertThat(answer.suggestions().getFirst().variation().words())
        .contains("documents asked for were sent in time");
    assertThat(answer.text()).contains("That is not what was decided");
  }

  @Test
  void stubsAreNoRules() {
    Situation visit = situation().line("99213", "100");
    Adjudication byStub =
        new Adjudication.Rejected(
            List.of(
                new Ruling.Rejected(
                    "Stub", new StubbedDecision.Answered("one"), ClaimStatus.of("A3", "21"))));
    WhatIf answer = WhatIf.of(Questions.subject(visit, byStub), Limits.USUAL);
    assertThat(answer.suggestions())
        .singleElement()
        .satisfies(s -> assertThat(s.after().paid()).isEqualTo(Money.of("100")));
  }

  @Test
  void programsReadTheSame() throws Exception {
    WhatIf answer = Questions.ask(afterCoverage());
    JsonNode json = new ObjectMapper().readTree(answer.json());
    assertThat(json.path("before").path("state").asText()).isEqualTo("DENIED");
    assertThat(json.path("before").path("patient").asText()).isEqualTo("100.00");
    assertThat(json.path("obstacles").get(0).path("code").asText()).isEqualTo("PR-27 N30");
    assertThat(json.path("suggestions")).hasSize(answer.suggestions().size());
    JsonNode first = json.path("suggestions").get(0);
    assertThat(first.path("changes").get(0).path("topic").asText()).isEqualTo("COVERAGE");
    assertThat(first.path("after").path("paid").asText()).isEqualTo("100.00");
    assertThat(first.path("more").asText()).isEqualTo("100.00");
    assertThat(json.path("tried").asInt()).isEqualTo(answer.tried());
  }

  @Test
  void aBetterOutcomeIsMorePaidOrLessLost() {
    Outcome denied = Questions.ask(afterCoverage()).before();
    Outcome paid = Questions.ask(situation().line("99213", "100")).before();
    assertThat(paid.isBetterThan(denied)).isTrue();
    assertThat(denied.isBetterThan(paid)).isFalse();
    assertThat(paid.isBetterThan(paid)).isFalse();
    Outcome waits = Questions.ask(duplicate("{Duplicate: pend}")).before();
    assertThat(waits.isBetterThan(denied)).isFalse();
    assertThat(denied.isBetterThan(waits)).isFalse();
    assertThat(paid.isBetterThan(waits)).isTrue();
    assertThat(Optional.of(denied.income())).contains(Money.of("100"));
  }
}
