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

  /** The longest since this was asked last, the one that goes on included. */
  synchronized Duration longest() {
    Duration until = Duration.ofNanos(Math.max(longest, System.nanoTime() - since));
    longest = 0;
    return until;
  }
}
