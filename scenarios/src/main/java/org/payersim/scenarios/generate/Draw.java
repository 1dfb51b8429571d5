package org.payersim.scenarios.generate;

import java.util.List;

/**
 * Seeded random numbers (SplitMix64). Our own, because the bytes generated from a seed must never
 * change with a JDK.
 */
public final class Draw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** What a number is drawn for, so that claim 7 and family 7 have nothing in common. */
  public enum Stream {
    CLAIM(1),
    IRREGULARITY(2),
    RUN(3),
    FAMILY(4),
    PRACTICE(5),
    FILE(6),
    HOUSEHOLD(7),
    TREATMENT(8);

    private final long salt;

    Stream(long salt) {
      this.salt = salt;
    }
  }

  private long state;

  private Draw(long state) {
    this.state = state;
  }

  /** The numbers of item {@code index} of a stream: always the same for the same three values. */
  public static Draw of(long seed, Stream stream, long index) {
    return new Draw(mix(seed + GOLDEN * stream.salt) ^ mix(index * GOLDEN + 1));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** 0 to {@code bound} - 1, for bounds below 2^31; the bias of at most 2^-32 is accepted. */
  public int below(long bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** {@code from} to {@code to}, both included. */
  public int between(int from, int to) {
    return from + below(to - from + 1L);
  }

  public boolean percent(int chance) {
    return below(100) < chance;
  }

  public boolean perMille(int chance) {
    return below(1000) < chance;
  }

  public <T> T pick(List<T> values) {
    return values.get(below(values.size()));
  }
}
