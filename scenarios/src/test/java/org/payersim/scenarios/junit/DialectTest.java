package org.payersim.scenarios.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.scenarios.junit.PayerAssertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.payersim.control.Dialect;

@ExtendWith(PayerExtension.class)
class DialectTest {
  @Payer private TestPayer payer;

  static Stream<String> dialects() {
    return Dialect.names().stream();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void aTestRunsInEveryDialect(String dialect) {
    payer.dialect(dialect);

    Answer answer = payer.send(payer.claim("EX-1").line("99213", "150.00"));

    assertThat(answer).isAccepted().balances();
    assertThat(answer).claim("EX-1").isPaid("64").hasPatientResponsibility("30.00");
  }

  @Test
  void theLastDialectCounts() {
    payer.dialect("commercial").dialect("blue");

    Answer answer = payer.send(payer.claim("EX-1").line("99213", "150.00"));

    assertThat(answer.remittances().get(0)).startsWith("ISA*").contains("SVC*HC>99213*");
  }

  @Test
  void anUnknownDialectIsRefused() {
    assertThatThrownBy(() -> payer.dialect("klingon")).hasMessageContaining("medicare");
  }
}
