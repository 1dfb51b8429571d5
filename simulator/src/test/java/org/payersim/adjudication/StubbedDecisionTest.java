package org.payersim.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.situation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.DateSpan;
import org.payersim.code.Reason;
import org.payersim.control.Stub;
import org.payersim.control.StubAnswer;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/** What no scenario can show at once; the rest stands in chapter 13 of the catalogue. */
class StubbedDecisionTest {
  private static final StubAnswer PAY_ALL =
      new StubAnswer.Pay(Optional.of(Rate.of("100%")), Optional.empty(), Reason.parse("CO-45"));
  private static final StubAnswer DENY = new StubAnswer.Deny(Reason.parse("CO-50"));

  private static Adjudication decide(Situation situation, StubAnswer answer) {
    Stub stub =
        new Stub(
            "d",
            "s",
            5,
            facts -> true,
            Optional.empty(),
            Stub.Occurrences.ALL,
            Optional.empty(),
            DateSpan.OPEN_END,
            answer);
    return StubbedDecision.of(
        situation.decide(), situation.caseFile(), List.of(new StubInstruction(stub, Set.of(1))));
  }

  @Test
  void ofAnEstimateNothingIsPaid() {
    Situation estimate =
        situation()
            .services("{name: All, inNetwork: {copay: 30, copayTiming: before-deductible}}")
            .fees("{D2140: 90}")
            .predetermination()
            .line("D2140", "100");
    Adjudication answer = decide(estimate, PAY_ALL);
    assertThat(adjustments(answer, 1)).containsExactly("CO-45 10", "PR-3 30", "OA-101 60");
    assertThat(determination(answer).rulings())
        .extracting(Ruling::finding)
        .contains(new StubbedDecision.NotOfThisClaim("d/s"));
  }

  @Test
  void whatTheOriginalEarnedIsNotKeptForWhatAStubDenies() {
    Situation correction =
        situation()
            .fees("{\"99213\": 100.00}")
            .share("{deductible: waived}")
            .frequency("7")
            .correctingPaid("100", "3")
            .line("99213", "100");
    assertThat(determination(correction.decide()).interest()).isEqualTo(Money.of("3"));
    Adjudication answer = decide(correction, DENY);
    assertThat(answer).isInstanceOf(Adjudication.Replaced.class);
    assertThat(determination(answer).paid()).isEqualTo(Money.ZERO);
    assertThat(determination(answer).interest()).isEqualTo(Money.ZERO);
    Adjudication waits = decide(correction, new StubAnswer.Pend(Reason.parse("CO-252 M127")));
    assertThat(((Adjudication.Pended) waits).determination().interest()).isEqualTo(Money.ZERO);
  }
}
