package org.payersim.adjudication.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.adjudication.Adjudication;
import org.payersim.money.Money;

/** The claim is received seven days after the service. */
class LateFilingPenaltyTest {
  @ParameterizedTest
  @CsvSource({"7 days, 80.00", "6 days, 72.00", "1 months, 80.00"})
  void costsPartOfThePaymentFromTheDayAfterTheLastFreeOne(String after, String paid) {
    Adjudication answer =
        situation()
            .planSays("lateFilingPenalty: {after: " + after + ", part: 10%}")
            .share("{deductible: waived, coinsurance: 20%}")
            .line("99213", "100")
            .decide();
    assertThat(paid(answer, 1)).isEqualTo(Money.of(paid));
    assertThat(adjustments(answer, 1)).contains("PR-2 20");
  }
}
