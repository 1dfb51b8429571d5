package org.payersim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/** Parts of a fee of which 10% is for care before, 69% for the procedure and 21% for care after. */
class GlobalPackageTest {
  private static final GlobalPackage MAJOR =
      new GlobalPackage(Rate.of("10%"), Rate.of("69%"), Rate.of("21%"), 90);

  @ParameterizedTest
  @CsvSource({
    "54, 79%",
    "55, 21%",
    "56, 10%",
    "78, 69%",
    "54 55, 100%",
    "54 56, 79%",
    "55 56, 31%",
    "54 78, 69%",
    "LT 54, 79%",
    "58, 100%",
    "79, 100%",
    "'', 100%"
  })
  void eachModifierBillsItsPart(String modifiers, String part) {
    assertThat(MAJOR.part(List.of(modifiers.split(" ")))).isEqualTo(Rate.of(part));
  }

  /** 21% of 90 days: 0.7% for three of them. */
  @ParameterizedTest
  @CsvSource({"55, 30, 0.07", "55, 90, 0.21", "55, 0, 0", "54 55, 3, 0.797", "55 56, 30, 0.17"})
  void whoSharesTheDaysAfterIsPaidForHis(String modifiers, int days, String factor) {
    assertThat(MAJOR.factor(List.of(modifiers.split(" ")), days).toString()).isEqualTo(factor);
  }

  /** A ninetieth of 10% has no last decimal; of $40.50 it is exactly 4.5 cents. */
  @Test
  void aHalfCentIsRoundedUpThoughThePartHasNoEnd() {
    GlobalPackage care = new GlobalPackage(Rate.NONE, Rate.NONE, Rate.of("10%"), 90);
    Exact fee = Exact.of("40.50");
    assertThat(fee.times(care.factor(List.of("55"), 1)).toMoney(Rounding.HALF_UP))
        .isEqualTo(Money.of("0.05"));
  }

  @ParameterizedTest
  @CsvSource({"54", "55", "56", "78"})
  void aFeeWithoutPartsIsPaidInFull(String modifier) {
    assertThat(GlobalPackage.NONE.part(List.of(modifier))).isEqualTo(Rate.ALL);
  }
}
