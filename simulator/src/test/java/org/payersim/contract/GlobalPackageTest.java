package org.payersim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.money.Rate;

/** Parts of a fee of which 10% is for care before, 69% for the procedure and 21% for care after. */
class GlobalPackageTest {
  private static final GlobalPackage MAJOR =
      new GlobalPackage(Rate.of("10%"), Rate.of("69%"), Rate.of("21%"));

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

  @ParameterizedTest
  @CsvSource({"54", "55", "56", "78"})
  void aFeeWithoutPartsIsPaidInFull(String modifier) {
    assertThat(GlobalPackage.NONE.part(List.of(modifier))).isEqualTo(Rate.ALL);
  }
}
