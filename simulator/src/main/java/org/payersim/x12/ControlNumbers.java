package org.payersim.x12;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands out the numbers the payer's own documents are known by. Each kind counts for itself;
 * implementations are safe for use by several threads.
 */
public interface ControlNumbers {
  /** ISA13 has nine digits: after 999,999,999 comes 1. */
  int HIGHEST = 999_999_999;

  /** The next ISA13, 1 to {@link #HIGHEST}. */
  int nextInterchange();

  /** The next GS06, 1 to {@link #HIGHEST}. */
  int nextGroup();

  /**
   * The next payment trace number (TRN02 of the 835, check or EFT number); never handed out twice.
   */
  long nextTrace();

  /**
   * Numbers counted up in memory.
   *
   * @param first the first number of each kind, positive
   */
  static CountedControlNumbers startingAt(long first) {
    return new CountedControlNumbers(first);
  }

  /** The in-memory counters behind {@link #startingAt}. */
  final class CountedControlNumbers implements ControlNumbers {
    private final AtomicLong interchange;
    private final AtomicLong group;
    private final AtomicLong trace;

    private CountedControlNumbers(long first) {
      if (first < 1) {
        throw new IllegalArgumentException("control numbers are positive: " + first);
      }
      interchange = new AtomicLong(first);
      group = new AtomicLong(first);
      trace = new AtomicLong(first);
    }

    /**
     * What comes next, of each kind.
     *
     * @param interchange counted without end, as are groups
     */
    public record Next(long interchange, long group, long trace) {}

    /** What comes next. */
    public Next next() {
      return new Next(interchange.get(), group.get(), trace.get());
    }

    /** Counts on from there. */
    public void continueAt(Next next) {
      interchange.set(next.interchange());
      group.set(next.group());
      trace.set(next.trace());
    }

    @Override
    public int nextInterchange() {
      return nineDigits(interchange.getAndIncrement());
    }

    @Override
    public int nextGroup() {
      return nineDigits(group.getAndIncrement());
    }

    @Override
    public long nextTrace() {
      return trace.getAndIncrement();
    }

    private static int nineDigits(long counted) {
      return (int) ((counted - 1) % HIGHEST) + 1;
    }
  }
}
