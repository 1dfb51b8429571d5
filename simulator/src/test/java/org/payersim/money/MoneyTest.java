package org.payersim.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({"12, 12", "12.5, 12.5", "12.50, 12.5", "-0.05, -0.05", "0, 0", "12.500, 12.5"})
  void isReadAndWritten(String text, String plain) {
    assertThat(Money.of(text).toPlainString()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1.234", "1,5", "1e3", "--1", "$1"})
  void isNotGuessed(String text) {
    assertThatThrownBy(() -> Money.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 50%, 0.03", "0.03, 50%, 0.02", "-0.05, 50%, -0.03", "100, 12.345%, 12.35"})
  void halfACentGoesAwayFromZero(String amount, String rate, String expected) {
    assertThat(Money.of(amount).times(Rate.of(rate), Rounding.HALF_UP))
        .isEqualTo(Money.of(expected));
  }

  @Test
  void priceTimesUnitsTimesPartIsRoundedOnce() {
    Random random = new Random(5);
    for (int i = 0; i < 50_000; i++) {
      BigDecimal price = BigDecimal.valueOf(random.nextLong(1L << random.nextInt(1, 44)), 2);
      BigDecimal units = BigDecimal.valueOf(random.nextLong(1L << random.nextInt(1, 60)), 3);
      BigDecimal part = BigDecimal.valueOf(random.nextInt(2_000_001), 6);
      BigDecimal cap = BigDecimal.valueOf(random.nextLong(1L << random.nextInt(1, 44)), 2);
      BigDecimal expected =
          price.multiply(units).multiply(part).setScale(2, RoundingMode.HALF_UP).min(cap);
      Money actual =
          Money.of(price.toPlainString())
              .atMost(
                  Money.of(cap.toPlainString()),
                  Quantity.of(units.toPlainString()),
                  Rate.of(part.toPlainString()),
                  Rounding.HALF_UP);
      assertThat(actual)
          .as("%s x %s x %s, at most %s", price, units, part, cap)
          .isEqualTo(Money.of(expected.toPlainString()));
    }
  }
}
