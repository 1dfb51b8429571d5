package org.payersim.whatif;

import java.time.Duration;

/**
 * How far a search goes.
 *
 * @param variations how many are decided at most
 * @param time how long it takes at most, roughly; what was found by then is told
 * @param line only what stands in the way of this line, and of the claim as a whole; 0 for all
 */
public record Limits(int variations, Duration time, int line) {
  /** Far enough for any claim, and well under a second. */
  public static final Limits USUAL = new Limits(2_000, Duration.ofMillis(900), 0);

  public Limits {
    if (variations < 1 || line < 0) {
      throw new IllegalArgumentException("at least one variation, and no line before the first");
    }
  }

  /** The same for one line. */
  public Limits ofLine(int number) {
    return new Limits(variations, time, number);
  }
}
