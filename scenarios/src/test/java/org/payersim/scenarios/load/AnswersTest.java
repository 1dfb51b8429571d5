package org.payersim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a payer answers is graded; nothing of it ends the run. */
class AnswersTest {
  private static final String ISA =
      "ISA*00*          *00*          *ZZ*PAYER          *ZZ*SENDER         *260101*1200*^*00501"
          + "*000000001*0*T*:~";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>busy</html>",
        "ISA*00",
        "CLP*C1*1*100*abc~SVC*HC:99213*100*abc~",
        "CLP*C1*1*100*100~SVC*HC:99213*100*100~CAS*CO*45*lots~",
        "CLP*C1*1*100*33.333~SVC*HC:99213*100*33.333~",
        "CLP~SVC~CAS~"
      })
  void aRemittanceThatCannotBeReadIsAFault(String text) {
    Answers answers = new Answers();
    String document = text.startsWith("CLP") ? ISA + text + "IEA*0*000000001~" : text;

    answers.remit(document.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(answers.faultCount()).isPositive();
    assertThat(answers.remittances()).isEqualTo(1);
  }

  @Test
  void anAcknowledgmentThatSaysNothingOfClaimsAcknowledgesNone() {
    Answers answers = new Answers();

    assertThatCode(() -> answers.acknowledge("busy".getBytes(StandardCharsets.US_ASCII)))
        .doesNotThrowAnyException();
    assertThat(answers.find("C1")).isEmpty();
  }
}
