package org.payersim.web.classroom;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Lets something be tried so many times in a minute and no more. */
final class Attempts {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final int most;
  private final LongSupplier nanos;
  private final Deque<Long> times = new ArrayDeque<>();

  Attempts(int most, LongSupplier nanos) {
    this.most = most;
    this.nanos = nanos;
  }

  /**
   * Counts one.
   *
   * @throws RefusedException if there were too many in the last minute; it is not counted then
   */
  synchronized void count() throws RefusedException {
    long now = nanos.getAsLong();
    while (!times.isEmpty() && now - times.peekFirst() >= MINUTE) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      throw new RefusedException(429, "That was tried too often. Wait a minute.");
    }
    times.addLast(now);
  }

  /** The last one was no failure and does not count. */
  synchronized void forgive() {
    times.pollLast();
  }
}
