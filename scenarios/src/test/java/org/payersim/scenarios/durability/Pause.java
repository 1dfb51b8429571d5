package org.payersim.scenarios.durability;

import java.time.Duration;

/** The longest time in which nothing was acknowledged to anybody. */
final class Pause {
  private long since = System.nanoTime();
  private long longest;

  /** Something was acknowledged. */
  synchronized void over() {
    long now = System.nanoTime();
    longest = Math.max(longest, now - since);
    since = now;
  }

  synchronized Duration longest() {
    return Duration.ofNanos(longest);
  }
}
