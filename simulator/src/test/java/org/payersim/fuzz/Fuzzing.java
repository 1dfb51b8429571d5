package org.payersim.fuzz;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.payersim.x12.Mutants;

/**
 * Mutants of sound inputs for one reader, each to be read or refused as the reader says it refuses:
 * nothing else may escape, none may hang, none may take memory without bound. {@code
 * -Dmutants=10000000} is how many all readers get together, {@code -Dmutants.seed} another seed.
 *
 * @param reader whom they are for
 * @param share how many of a thousand mutants it gets: the slow ones few
 * @param seeds sound inputs
 * @param refusals what it may throw
 */
public record Fuzzing(
    String reader, int share, List<byte[]> seeds, Set<Class<? extends Exception>> refusals) {
  private static final long TOTAL = Long.getLong("mutants", 60_000);
  private static final long SEED = Long.getLong("mutants.seed", 20261127);

  /** So long one mutant may take, on a machine that does much else. */
  private static final long HANGS_NANOS = 20_000_000_000L;

  /** So much one mutant may allocate: inputs here have some KiB. */
  private static final long MOST_BYTES = 256L << 20;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Reads one input. */
  public interface Reader {
    /** Returns, or refuses. */
    void read(byte[] input) throws Exception;
  }

  /** What happened. */
  private static final class Run {
    private final AtomicLong underWay = new AtomicLong(-1);
    private final AtomicLong began = new AtomicLong();
    private final List<String> escapes = new ArrayList<>();
    private long refused;
    private long most;
    private volatile String hung = "";
  }

  /**
   * Runs this reader's share.
   *
   * @throws AssertionError if anything escaped, hung or took too much
   */
  public void run(Reader by) {
    long count = Math.max(1, TOTAL * share / 1_000);
    Run run = new Run();
    Thread reading = Thread.currentThread();
    Thread watchdog = Thread.ofPlatform().daemon().start(() -> watch(run, reading));
    long start = System.nanoTime();
    for (long i = 0; i < count && run.escapes.size() < 10; i++) {
      one(by, i, run);
    }
    watchdog.interrupt();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "fuzz %-22s %,11d mutants, %,9.0f/s, %3.0f %% refused, most allocated by one %,d KiB, %d"
            + " escapes%s%n",
        reader,
        count,
        count / seconds,
        100.0 * run.refused / count,
        run.most >> 10,
        run.escapes.size(),
        run.hung.isEmpty() ? "" : ", HUNG");
    if (!run.escapes.isEmpty() || !run.hung.isEmpty()) {
      throw new AssertionError(reader + ": " + run.hung + String.join("\n", run.escapes));
    }
  }

  private void one(Reader by, long number, Run run) {
    Random random = new Random(SEED * 31 + number);
    byte[] mutant = Mutants.of(seeds.get(random.nextInt(seeds.size())), random);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    run.began.set(System.nanoTime());
    run.underWay.set(number);
    try {
      by.read(mutant);
    } catch (Exception | StackOverflowError | AssertionError e) {
      if (refusals.stream().anyMatch(refusal -> refusal.isInstance(e))) {
        run.refused++;
      } else {
        run.escapes.add(told(number, mutant, e));
      }
    }
    run.underWay.set(-1);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    run.most = Math.max(run.most, allocated);
    if (allocated > MOST_BYTES) {
      run.escapes.add("mutant " + number + " made it allocate " + allocated + " bytes");
    }
  }

  private static String told(long number, byte[] mutant, Throwable escaped) {
    StackTraceElement[] trace = escaped.getStackTrace();
    return "mutant %d: %s at %s; base64 %s"
        .formatted(
            number,
            escaped,
            trace.length == 0 ? "?" : trace[0],
            Base64.getEncoder().encodeToString(mutant));
  }

  /** A thread that hangs cannot be ended: where it is, is told, and the run ends with it. */
  private void watch(Run run, Thread reading) {
    try {
      while (true) {
        Thread.sleep(1_000);
        long number = run.underWay.get();
        if (number >= 0
            && System.nanoTime() - run.began.get() > HANGS_NANOS
            && run.underWay.get() == number) {
          run.hung = "mutant " + number + " takes too long, at " + reading.getStackTrace()[0];
          System.out.println(reader + ": " + run.hung);
        }
      }
    } catch (InterruptedException e) {
      // all were read
    }
  }
}
