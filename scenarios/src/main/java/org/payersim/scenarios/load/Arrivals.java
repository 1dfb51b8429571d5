package org.payersim.scenarios.load;

import java.util.Locale;

/**
 * When each claim is due, in nanoseconds from the start, whatever the payer does meanwhile: an open
 * loop, so that a payer that stalls is charged for every claim that had to wait.
 *
 * @param shape how they come
 * @param rate claims a second; of a ramp, the rate it ends at
 * @param rampSeconds how long a ramp takes
 */
record Arrivals(Shape shape, double rate, double rampSeconds) {
  private static final double NANOS = 1e9;

  /** Ten seconds' claims come within two, as when offices open on a Monday. */
  private static final double CYCLE_SECONDS = 10;

  private static final double BURST_SECONDS = 2;

  enum Shape {
    STEADY,
    RAMP,
    BURST;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Arrivals {
    if (!(rate > 0) || rate > 1e7) {
      throw new IllegalArgumentException("--rate: claims a second, more than 0");
    }
    if (!(rampSeconds >= 0)) {
      throw new IllegalArgumentException("--ramp: seconds, not negative");
    }
  }

  /** When claim {@code index} is due. */
  long due(long index) {
    return (long)
        (NANOS
            * switch (shape) {
              case STEADY -> index / rate;
              case RAMP -> ramped(index);
              case BURST -> inBursts(index);
            });
  }

  /** The rate grows evenly, then stays. */
  private double ramped(long index) {
    double within = rate * rampSeconds / 2;
    return index < within
        ? Math.sqrt(2 * index * rampSeconds / rate)
        : rampSeconds + (index - within) / rate;
  }

  private double inBursts(long index) {
    double each = rate * CYCLE_SECONDS;
    double cycle = Math.floor(index / each);
    return cycle * CYCLE_SECONDS + (index - cycle * each) * BURST_SECONDS / each;
  }
}
