package org.payersim.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.claim.DateSpan;

class CountersTest {
  private static AccumulatorId id(SplittableRandom random) {
    LocalDate from = LocalDate.of(2025 + random.nextInt(2), 1, 1);
    return new AccumulatorId(
        random.nextBoolean() ? "Aa" : "BB", // one hash
        new DateSpan(from, from.plusYears(1).minusDays(1)),
        random.nextBoolean() ? AccumulatorId.FAMILY : "01",
        AccumulatorId.Kind.values()[random.nextInt(7)],
        AccumulatorId.Network.values()[random.nextInt(4)],
        random.nextInt(4) == 0 ? "therapy" : "");
  }

  @Test
  void countsAsAMapWould() {
    SplittableRandom random = new SplittableRandom(20261126);
    Counters counters = new Counters();
    Map<AccumulatorId, Long> expected = new HashMap<>();
    for (int step = 0; step < 2_000; step++) {
      AccumulatorId looked = id(random);
      assertThat(counters.find(looked) == null).isEqualTo(!expected.containsKey(looked));

      AccumulatorId counted = id(random);
      counters.open(counted).add(step);
      expected.merge(counted, (long) step, Long::sum);
    }
    Map<AccumulatorId, Long> all = new HashMap<>();
    counters.forEach((id, balance) -> all.put(id, balance.used().cents()));

    assertThat(all).isEqualTo(expected);
    assertThat(counters.size()).isEqualTo(expected.size());
  }
}
