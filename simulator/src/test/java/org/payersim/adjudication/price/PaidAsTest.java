package org.payersim.adjudication.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.situation;

import org.junit.jupiter.api.Test;
import org.payersim.adjudication.Situation;

class PaidAsTest {
  @Test
  void theDifferenceIsThePatients() {
    assertThat(adjustments(paidAs("{code: \"99212\"}", "60.00").decide(), 1))
        .containsExactly("CO-45 20", "PR-169 N22 40");
  }

  @Test
  void aReasonOfTheRulesOwn() {
    assertThat(adjustments(paidAs("{code: \"99212\", reason: CO-45 N22}", "60.00").decide(), 1))
        .containsExactly("CO-45 20", "CO-45 N22 40");
  }

  @Test
  void anotherServiceThatIsWorthMoreOrHasNoFeeChangesNothing() {
    assertThat(adjustments(paidAs("{code: \"99212\"}", "110.00").decide(), 1))
        .containsExactly("CO-45 20");
    assertThat(adjustments(paidAs("{code: \"99999\"}", "60.00").decide(), 1))
        .containsExactly("CO-45 20");
  }

  private static Situation paidAs(String other, String fee) {
    return situation()
        .fees("{\"99213\": 100.00, \"99212\": " + fee + "}")
        .services("{name: All, inNetwork: {deductible: waived}, paidAs: " + other + "}")
        .line("99213", "120");
  }
}
