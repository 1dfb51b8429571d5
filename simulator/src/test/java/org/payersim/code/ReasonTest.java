package org.payersim.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {
  @ParameterizedTest
  @ValueSource(strings = {"CO-45", "PR-204 N130", "OA-23 N1 MA18", "PI-B7"})
  void isReadAsItIsWritten(String text) {
    assertThat(Reason.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "45", "XX-45", "CO-", "CO-123456"})
  void isNotGuessed(String text) {
    assertThatThrownBy(() -> Reason.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
