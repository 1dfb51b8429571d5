package org.payersim.adjudication.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;

class PartPaidTest {
  @ParameterizedTest(name = "{1} of {2} units of {0}: {3} is cut")
  @CsvSource({
    "100.00, 1, 3, 66.67",
    "0.01, 1, 2, 0.00",
    "0.03, 1, 2, 0.01",
    "100.00, 2.5, 10, 75.00",
    "100.00, 3, 3, 0.00",
    "100.00, 0, 3, 100.00",
    "999999.99, 1, 7, 857142.85",
  })
  void whatIsKeptIsRoundedHalfUpAndTheRestIsCut(
      String allowed, String payable, String all, String cut) {
    PartPaid.Units units = new PartPaid.Units(Quantity.of(payable), Quantity.of(all));
    assertThat(units.cut(Money.of(allowed))).isEqualTo(Money.of(cut));
  }

  @Test
  void onlyUnitsAreCutInUnits() {
    assertThat(new PartPaid.Units(Quantity.of(4), Quantity.of(10)).unitsCut())
        .contains(Quantity.of(6));
    assertThat(new PartPaid.Days(4, 10).unitsCut()).isEqualTo(Optional.empty());
  }

  @Test
  void anAmountCutsAtMostTheWhole() {
    assertThat(new PartPaid.Less(Money.of("300")).cut(Money.of("120"))).isEqualTo(Money.of("120"));
    assertThat(new PartPaid.AllBut(Rate.of("50%")).cut(Money.of("0.01")))
        .isEqualTo(Money.of("0.01"));
  }

  @Test
  void moreThanAllIsNoPart() {
    assertThatThrownBy(() -> new PartPaid.Units(Quantity.of(2), Quantity.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
