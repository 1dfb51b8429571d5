package org.payersim.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {
  @Test
  void theLargestFractionsGetTheCentsLeft() {
    assertThat(Allocation.byWeight(Money.of("100"), dollars("1", "1", "1")))
        .isEqualTo(dollars("33.34", "33.33", "33.33"));
    assertThat(Allocation.byWeight(Money.of("0.05"), dollars("10", "20", "10")))
        .isEqualTo(dollars("0.01", "0.03", "0.01"));
  }

  @Test
  void withoutWeightsTheFirstGetsAll() {
    assertThat(Allocation.byWeight(Money.of("7"), dollars("0", "0"))).isEqualTo(dollars("7", "0"));
  }

  @Test
  void thePartsAddUpAndNonePassesItsWeight() {
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      List<Money> weights = new ArrayList<>();
      long total = 0;
      for (int j = 0; j <= random.nextInt(12); j++) {
        long cents = random.nextInt(5) == 0 ? 0 : random.nextInt(1_000_000);
        weights.add(Money.ofCents(cents));
        total += cents;
      }
      Money amount = Money.ofCents(total == 0 ? 0 : random.nextLong(total + 1));
      List<Money> parts = Allocation.byWeight(amount, weights);
      assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(amount);
      for (int j = 0; j < parts.size(); j++) {
        assertThat(parts.get(j)).isBetween(Money.ZERO, weights.get(j));
      }
    }
  }

  private static List<Money> dollars(String... amounts) {
    return List.of(amounts).stream().map(Money::of).toList();
  }
}
