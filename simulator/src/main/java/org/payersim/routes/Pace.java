package org.payersim.routes;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether a client keeps up: what it does may take a while, and longer with every byte it moves.
 * Who moves less than that is not slow but stands in others' way.
 */
final class Pace {
  private final long bytesPerSecond;
  private final LongSupplier nanos;
  private long began;
  private long allowed = Long.MAX_VALUE;

  /**
   * @param nanos as {@link System#nanoTime} has them
   */
  Pace(long bytesPerSecond, LongSupplier nanos) {
    this.bytesPerSecond = bytesPerSecond;
    this.nanos = nanos;
  }

  /** Something begins that may take so long before a byte is moved. */
  void begin(Duration grace) {
    began = nanos.getAsLong();
    allowed = grace.toNanos();
  }

  /** Nothing is expected of the client now. */
  void rest() {
    allowed = Long.MAX_VALUE;
  }

  /** So many bytes have been moved. */
  void moved(long bytes) {
    allowed += bytes * 1_000_000_000 / bytesPerSecond;
  }

  /** Whether it has taken too long. */
  boolean isOver() {
    return allowed != Long.MAX_VALUE && nanos.getAsLong() - began > allowed;
  }
}
