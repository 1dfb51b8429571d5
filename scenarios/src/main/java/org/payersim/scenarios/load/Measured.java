package org.payersim.scenarios.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * Latencies from the moment a claim was due, not from when it could be sent: what a sender waits.
 */
final class Measured {
  private static final long LONGEST_MICROS = 3_600_000_000L;
  private static final int DIGITS = 3;
  private static final long MICROS = 1_000;
  private static final long SECOND = 1_000_000_000;

  private final Histogram all = new Histogram(LONGEST_MICROS, DIGITS);
  private final List<Second> seconds = new ArrayList<>();
  private final Map<String, Long> failures = new TreeMap<>();
  private long firstNanos = Long.MAX_VALUE;
  private long lastNanos;
  private long answered;

  /** What happened within one second of the run. */
  static final class Second {
    private final Histogram latencies = new Histogram(LONGEST_MICROS, 2);
    private long due;
    private long answered;

    long due() {
      return due;
    }

    long answered() {
      return answered;
    }

    double millisAt(double percentile) {
      return latencies.getTotalCount() == 0 ? 0 : latencies.getValueAtPercentile(percentile) / 1e3;
    }
  }

  private Second second(long nanos) {
    int index = (int) (nanos / SECOND);
    while (seconds.size() <= index) {
      seconds.add(new Second());
    }
    return seconds.get(index);
  }

  /** A request of so many claims is due, so many nanoseconds after the start. */
  synchronized void due(long nanos, int claims) {
    second(nanos).due += claims;
    firstNanos = Math.min(firstNanos, nanos);
  }

  /** It was answered. */
  synchronized void answered(long dueNanos, long nanos, int claims) {
    long micros = Math.clamp((nanos - dueNanos) / MICROS, 0, LONGEST_MICROS);
    all.recordValue(micros);
    Second second = second(nanos);
    second.latencies.recordValue(micros);
    second.answered += claims;
    answered += claims;
    lastNanos = Math.max(lastNanos, nanos);
  }

  /** It was not. */
  synchronized void failed(String why) {
    failures.merge(why, 1L, Long::sum);
  }

  List<Second> seconds() {
    return seconds;
  }

  Map<String, Long> failures() {
    return failures;
  }

  long answered() {
    return answered;
  }

  /** From when the first was due to the last answer. */
  double elapsedSeconds() {
    return answered == 0 ? 0 : (lastNanos - firstNanos) / 1e9;
  }

  double perSecond() {
    return elapsedSeconds() == 0 ? 0 : answered / elapsedSeconds();
  }

  /** Milliseconds within which so many percent of the requests were answered. */
  double millisAt(double percentile) {
    return all.getTotalCount() == 0 ? 0 : all.getValueAtPercentile(percentile) / 1e3;
  }

  /**
   * Milliseconds within which so many percent of the requests were answered in one part of the run.
   *
   * @param part from 0
   * @param parts of equal length
   */
  synchronized double millisAt(double percentile, int part, int parts) {
    Histogram within = new Histogram(LONGEST_MICROS, 2);
    int from = part * seconds.size() / parts;
    int to = (part + 1) * seconds.size() / parts;
    seconds.subList(from, to).forEach(second -> within.add(second.latencies));
    return within.getTotalCount() == 0 ? 0 : within.getValueAtPercentile(percentile) / 1e3;
  }

  double longestMillis() {
    return all.getMaxValue() / 1e3;
  }
}
