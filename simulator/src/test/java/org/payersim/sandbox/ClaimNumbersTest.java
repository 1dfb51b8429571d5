package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClaimNumbersTest {
  @Test
  void aNumberTellsDayAndPlaceAndChecksItself() {
    assertThat(ClaimNumbers.payerControlNumber(1, LocalDate.of(2026, 11, 16)))
        .isEqualTo("2632000000000010");
    assertThat(ClaimNumbers.payerControlNumber(2, LocalDate.of(2026, 11, 16)))
        .isEqualTo("2632000000000028");
    assertThat(ClaimNumbers.payerControlNumber(1234567, LocalDate.of(2007, 1, 1)))
        .startsWith("070010001234567");
  }

  @Test
  void everyWrongDigitShows() {
    String number = ClaimNumbers.payerControlNumber(987654321, LocalDate.of(2026, 3, 1));
    assertThat(luhn(number)).isTrue();
    for (int i = 0; i < number.length(); i++) {
      StringBuilder wrong = new StringBuilder(number);
      wrong.setCharAt(i, (char) ('0' + (number.charAt(i) - '0' + 1) % 10));
      assertThat(luhn(wrong.toString())).as("digit %d", i).isFalse();
    }
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 1 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
