package org.payersim.adjudication.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.pends;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Situation;

class InjuryLiabilityTest {
  private static Situation cases(String liability) {
    return situation()
        .familySays(
            "injuries: [{person: \"01\", liability: "
                + liability
                + ", insurer: Acme, from: 2026-03-01, to: 2026-03-31, diagnoses: [S42]}]");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"employment, OA-19 60", "auto, OA-21 60", "other, OA-20 60"})
  void aCaseOnFile(String liability, String adjustment) {
    Adjudication answer = cases(liability).diagnosis("S42001A").line("99213", "60").decide();
    assertThat(adjustments(answer, 1)).containsExactly(adjustment);
  }

  @Test
  void anotherDiagnosisDayOrPersonIsNotOfTheCase() {
    assertThat(adjustments(cases("auto").diagnosis("J069").line("99213", "60").decide(), 1))
        .isEmpty();
    assertThat(
            adjustments(
                cases("auto").diagnosis("S42001A").line("99213", "60", "2026-02-28").decide(), 1))
        .isEmpty();
    assertThat(
            adjustments(
                cases("auto").spouse().diagnosis("S42001A").line("99213", "60").decide(), 1))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"EM, OA-19 60", "AA, ''", "OA, ''", "AB, ''"})
  void whatTheClaimSaysUsually(String cause, String adjustment) {
    Adjudication answer = situation().cause(cause).line("99213", "60").decide();
    assertThat(String.join(",", adjustments(answer, 1))).isEqualTo(adjustment);
  }

  @Test
  void thePayerMayAskOrDeny() {
    Situation claim =
        situation().payerSays("liability: {employment: pay, auto: pend, other: deny}");
    assertThat(adjustments(claim.cause("EM").line("99213", "60").decide(), 1)).isEmpty();
    assertThat(pends(claim.cause("AA").decide())).containsExactly("1 InjuryLiability OA-21");
    assertThat(adjustments(claim.cause("OA").decide(), 1)).containsExactly("OA-20 60");
  }
}
