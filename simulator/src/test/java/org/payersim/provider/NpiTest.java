package org.payersim.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpiTest {
  /** 1234567893 is the example of the CMS check digit paper. */
  @ParameterizedTest
  @CsvSource({
    "1234567893, true",
    "1234567890, false",
    "2000000010, true",
    "123456789, false",
    "12345678931, false",
    "123456789A, false",
    "'', false"
  })
  void hasACheckDigit(String npi, boolean valid) {
    assertThat(Npi.isValid(npi)).isEqualTo(valid);
  }
}
