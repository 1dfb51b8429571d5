package org.payersim.adjudication.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.situation;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.claim.Party;

class CrossoverTest {
  private static final String SUPPLEMENT =
      "{payer: SUP, name: Supplement, memberId: S1, birthday: 01-01, from: 2025-01-01}";
  private static final String MEDICAID =
      "{payer: MCD, name: Medicaid, birthday: 01-01, from: 2025-01-01, sponsor: {kind: medicaid}}";

  private static Situation others(String... coverages) {
    return situation()
        .payerSays("crossover: on")
        .share("{coinsurance: 20%}")
        .familySays("otherCoverage: [" + String.join(", ", coverages) + "]")
        .line("99213", "60");
  }

  private static Optional<String> forwardedTo(Adjudication answer) {
    return determination(answer).notices().forwardedTo().map(Party::id);
  }

  private static String remark(Adjudication answer) {
    return determination(answer).lines().get(0).rulings().stream()
        .filter(Ruling.Remarked.class::isInstance)
        .map(r -> ((Ruling.Remarked) r).rarcs().get(0))
        .reduce("", String::concat);
  }

  @Test
  void toTheSupplement() {
    Adjudication answer = others(SUPPLEMENT).decide();
    assertThat(forwardedTo(answer)).contains("SUP");
    assertThat(determination(answer).status()).isEqualTo("19");
    assertThat(remark(answer)).isEqualTo("MA18");
    assertThat(Situation.paid(answer, 1).toPlainString()).isEqualTo("48");
  }

  @Test
  void toMedicaidIfNobodyComesBefore() {
    Adjudication answer = others(MEDICAID).decide();
    assertThat(forwardedTo(answer)).contains("MCD");
    assertThat(remark(answer)).isEqualTo("MA07");
    assertThat(forwardedTo(others(MEDICAID, SUPPLEMENT).decide())).contains("SUP");
  }

  @Test
  void asSecondToTheThird() {
    Adjudication owing =
        others(MEDICAID)
            .coordination("{method: non-duplication}")
            .paidForTheClaim("20", "PR-2 40")
            .decide();
    assertThat(determination(owing).patientResponsibility().isPositive()).isTrue();
    assertThat(determination(owing).status()).isEqualTo("20");
  }

  @Test
  void notWhileTheClaimWaits() {
    Adjudication answer =
        others(SUPPLEMENT).stages("{TimelyFiling: pend}").receivedOn("2028-03-02").decide();
    Determination wouldBe = ((Adjudication.Pended) answer).determination();
    assertThat(wouldBe.status()).isEqualTo("1");
    assertThat(wouldBe.notices().forwardedTo()).isEmpty();
  }

  @Test
  void notIfNothingIsOwedOrThePayerDoesNot() {
    assertThat(forwardedTo(others(SUPPLEMENT).share("{deductible: waived}").decide())).isEmpty();
    Adjudication off = others(SUPPLEMENT).payerSays("crossover: off").decide();
    assertThat(forwardedTo(off)).isEmpty();
    assertThat(determination(off).status()).isEqualTo("1");
  }
}
