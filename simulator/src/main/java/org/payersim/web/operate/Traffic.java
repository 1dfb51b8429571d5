package org.payersim.web.operate;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.explain.CodeWords;
import org.payersim.money.Money;
import org.payersim.sandbox.AnswerSink;
import org.payersim.sandbox.Tally;
import org.payersim.sandbox.Watch;

/**
 * Counts what goes through a payer. What it keeps does not grow with the claims: a count a second
 * for a minute, the times of the last deliveries, sums, and the last lines of the conversation.
 */
public final class Traffic implements Watch {
  /** How many seconds of throughput are kept. */
  public static final int SECONDS = 60;

  private static final int TIMES = 1024;
  private static final int LINES = 100;
  private static final long SECOND = 1_000_000_000L;

  private final LongSupplier nanos;
  private final Supplier<LocalDateTime> clock;
  private final long[] perSecond = new long[SECONDS];
  private final long[] times = new long[TIMES];
  private final Map<String, Sum> reasons = new ConcurrentHashMap<>();
  private final Deque<Line> log = new ArrayDeque<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final LongAdder files = new LongAdder();
  private final LongAdder remittances = new LongAdder();
  private Tally tally = Tally.NONE;
  private long second;
  private long claims;
  private int timed;

  /** Sums of one reason. */
  private static final class Sum {
    private final LongAdder lines = new LongAdder();
    private final LongAdder cents = new LongAdder();
  }

  /**
   * A line of the conversation.
   *
   * @param at by the payer's clock
   * @param partner with whom; empty if that is not told
   * @param words what happened
   */
  public record Line(LocalDateTime at, String partner, String words) {}

  /**
   * Nothing so far.
   *
   * @param nanos time that only goes forward, in nanoseconds
   * @param clock the payer's time
   */
  public Traffic(LongSupplier nanos, Supplier<LocalDateTime> clock) {
    this.nanos = nanos;
    this.clock = clock;
    this.second = nanos.getAsLong() / SECOND;
  }

  @Override
  public void arrived() {
    underWay.incrementAndGet();
    files.increment();
  }

  @Override
  public void left() {
    underWay.decrementAndGet();
  }

  @Override
  public void decided(List<AdjudicatedClaim> some) {
    for (AdjudicatedClaim claim : some) {
      claim.outcome().findFinal().ifPresent(this::count);
    }
    synchronized (this) {
      advance();
      perSecond[(int) (second % SECONDS)] += some.size();
      claims += some.size();
    }
  }

  private void count(Determination decided) {
    for (LineDetermination line : decided.lines()) {
      for (Adjustment adjustment : line.adjustments()) {
        String code = adjustment.reason().group() + "-" + adjustment.reason().carc();
        Sum sum = reasons.computeIfAbsent(code, none -> new Sum());
        sum.lines.increment();
        sum.cents.add(adjustment.amount().cents());
      }
    }
  }

  /** Empties the seconds nothing was counted in. */
  private void advance() {
    long now = nanos.getAsLong() / SECOND;
    for (long s = Math.max(second + 1, now - SECONDS + 1); s <= now; s++) {
      perSecond[(int) (s % SECONDS)] = 0;
    }
    second = Math.max(second, now);
  }

  @Override
  public void answered(AnswerSink.Kind kind, String partner) {
    say(
        partner,
        switch (kind) {
          case TA1 -> "TA1 sent";
          case ACKNOWLEDGMENT_999 -> "999 sent";
          case ACKNOWLEDGMENT_277CA -> "277CA sent";
          case ELIGIBILITY_271 -> "271 sent";
          case CLAIM_STATUS_277 -> "277 sent";
          case REVIEW_278 -> "278 sent";
          case DOCUMENT_REQUEST_277 -> "277RFAI sent";
        });
  }

  @Override
  public void remitted() {
    remittances.increment();
    say("", "835 made");
  }

  @Override
  public void delivered(Way way, Tally became) {
    long took = way.working();
    synchronized (this) {
      tally = tally.plus(became);
      times[timed % TIMES] = took;
      timed++;
    }
    say(
        "",
        "File answered in %s: %d claims, %d denied, %d rejected, %d waiting"
            .formatted(
                millis(took),
                became.claims(),
                became.denied(),
                became.rejected(),
                became.pended()));
  }

  private void say(String partner, String words) {
    LocalDateTime at = clock.get();
    synchronized (log) {
      log.addFirst(new Line(at, partner, words));
      if (log.size() > LINES) {
        log.removeLast();
      }
    }
  }

  static String millis(long nanos) {
    long micros = nanos / 1000;
    return micros < 10_000
        ? "%d.%d ms".formatted(micros / 1000, micros % 1000 / 100)
        : micros / 1000 + " ms";
  }

  /** How it stands now. */
  public synchronized Snapshot snapshot() {
    advance();
    List<Long> last = new ArrayList<>();
    for (long s = second - SECONDS + 1; s <= second; s++) {
      last.add(perSecond[Math.floorMod(s, SECONDS)]);
    }
    long[] sorted = Arrays.copyOf(times, Math.min(timed, TIMES));
    Arrays.sort(sorted);
    List<Snapshot.ReasonRow> rows = new ArrayList<>();
    reasons.forEach(
        (code, sum) ->
            rows.add(
                new Snapshot.ReasonRow(
                    code,
                    CodeWords.ofReasonCode(code.substring(code.indexOf('-') + 1)),
                    sum.lines.sum(),
                    Money.ofCents(sum.cents.sum()))));
    rows.sort((a, b) -> b.amount().compareTo(a.amount()));
    List<Line> lines;
    synchronized (log) {
      lines = new ArrayList<>(log);
    }
    return new Snapshot(
        last,
        claims,
        files.sum(),
        remittances.sum(),
        underWay.get(),
        new Snapshot.Latency(
            sorted.length, percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99)),
        tally,
        rows,
        lines);
  }

  private static String percentile(long[] sorted, int percent) {
    return sorted.length == 0
        ? "none yet"
        : millis(sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)]);
  }
}
