package org.payersim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivalsTest {
  private static final long SECOND = 1_000_000_000;

  private static long within(Arrivals arrivals, long from, long to) {
    return LongStream.range(0, 100_000)
        .map(arrivals::due)
        .filter(due -> due >= from * SECOND && due < to * SECOND)
        .count();
  }

  @Test
  void steadyClaimsComeEvenly() {
    Arrivals steady = new Arrivals(Arrivals.Shape.STEADY, 250, 0);

    assertThat(within(steady, 0, 1)).isEqualTo(250);
    assertThat(within(steady, 7, 9)).isEqualTo(500);
  }

  /** From nothing to 100 a second within 10 seconds: 500 claims; then 100 a second. */
  @Test
  void aRampGrowsAndStays() {
    Arrivals ramp = new Arrivals(Arrivals.Shape.RAMP, 100, 10);

    assertThat(within(ramp, 0, 10)).isEqualTo(500);
    assertThat(within(ramp, 0, 5)).isEqualTo(125);
    assertThat(within(ramp, 10, 12)).isEqualTo(200);
  }

  @Test
  void burstsBringTenSecondsClaimsWithinTwo() {
    Arrivals burst = new Arrivals(Arrivals.Shape.BURST, 50, 0);

    assertThat(within(burst, 0, 2)).isEqualTo(500);
    assertThat(within(burst, 2, 10)).isZero();
    assertThat(within(burst, 10, 12)).isEqualTo(500);
  }

  @ParameterizedTest
  @EnumSource
  void noClaimIsDueBeforeTheOneBeforeIt(Arrivals.Shape shape) {
    Arrivals arrivals = new Arrivals(shape, 333, 3);

    assertThat(LongStream.range(0, 10_000).map(arrivals::due)).isSorted();
  }
}
