package org.payersim.adjudication.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.findings;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;

/** Denials that CORE 360 does not list are noted, and stay what they are. */
class KnownCombinationTest {
  private static Adjudication denied(String reason, String... combinations) {
    Situation claim = situation().services("{name: Out, covered: false, reason: " + reason + "}");
    if (combinations.length > 0) {
      claim.table("combinations", combinations);
    }
    return claim.line("99213", "120").decide();
  }

  @Test
  void aListedCombinationIsNotNoted() {
    Adjudication answer = denied("PR-96 N425", "3 96 N425 CO,PR");
    assertThat(findings(answer, "KnownCombination")).isEmpty();
  }

  @Test
  void anotherGroupRemarkOrReasonIs() {
    for (String row :
        new String[] {"3 96 N425 CO,OA", "3 96 N130 PR", "3 204 N425 PR", "3 96 * PR"}) {
      Adjudication answer = denied("PR-96 N425", row);
      assertThat(findings(answer, "KnownCombination"))
          .as(row)
          .containsExactly(new KnownCombination.Outside("PR-96 N425"));
      assertThat(adjustments(answer, 1)).containsExactly("PR-96 N425 120");
    }
  }

  @Test
  void everyRemarkHasToBeListed() {
    assertThat(findings(denied("PR-96 N130 N425", "3 96 N425 PR"), "KnownCombination")).hasSize(1);
    assertThat(
            findings(denied("PR-96 N130 N425", "3 96 N425 PR", "3 96 N130 PR"), "KnownCombination"))
        .isEmpty();
  }

  @Test
  void aReasonWithoutARemarkNeedsARowWithoutOne() {
    assertThat(findings(denied("PR-204", "3 204 * PR"), "KnownCombination")).isEmpty();
    assertThat(findings(denied("PR-204", "3 204 N130 PR"), "KnownCombination")).hasSize(1);
  }

  @Test
  void withoutATableAndWithoutADenialNothingIsSaid() {
    assertThat(findings(denied("PR-96 N425"), "KnownCombination")).isEmpty();
    Adjudication paid = situation().table("combinations", "1 1 * CO").line("99213", "120").decide();
    assertThat(adjustments(paid, 1)).containsExactly("CO-45 20");
    assertThat(findings(paid, "KnownCombination")).isEmpty();
  }
}
