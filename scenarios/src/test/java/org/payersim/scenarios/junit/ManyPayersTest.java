package org.payersim.scenarios.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.scenarios.junit.PayerAssertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Payers by the hundred: each sees its own claims only, and nothing is left of it. {@code
 * -Dpayers=1000} is the long form.
 */
class ManyPayersTest {
  private static final int PAYERS = Integer.getInteger("payers", 100);

  @Test
  void theyAreQuicklyMadeAndLeaveNothing() throws IOException {
    use(0);
    long before = heap();
    List<Long> micros = new ArrayList<>();
    for (int i = 1; i <= PAYERS; i++) {
      micros.add(use(i));
    }
    long after = heap();
    micros.sort(null);
    System.out.printf(
        "%d payers: made in %.2f ms (median), %.2f ms (slowest); heap %d KB before, %d KB after%n",
        PAYERS,
        micros.get(PAYERS / 2) / 1000.0,
        micros.get(PAYERS - 1) / 1000.0,
        before >> 10,
        after >> 10);
    assertThat(after - before).as("bytes a payer leaves").isLessThan(20_000L * PAYERS);
  }

  /** How long making it took, in microseconds. */
  private static long use(int number) throws IOException {
    long start = System.nanoTime();
    try (TestPayer payer = TestPayer.open()) {
      long made = (System.nanoTime() - start) / 1000;
      assertThat(payer.send(payer.claim("C" + number).line("99213", "150.00")))
          .claim("C" + number)
          .isAccepted();
      assertThat(payer.received()).hasSize(1);
      return made;
    }
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void twoHundredAtOnceNeverSeeEachOther() throws Exception {
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int charge = 100 + i;
      all.add(() -> visit(charge));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (Future<Integer> seen : threads.invokeAll(all)) {
        assertThat(seen.get()).isEqualTo(1);
      }
    }
  }

  /** How many claims the payer has seen; every one has the same member and claim number. */
  private static int visit(int charge) throws IOException {
    try (TestPayer payer = TestPayer.open()) {
      Answer answer = payer.send(payer.claim("SAME").line("99213", Integer.toString(charge)));
      assertThat(answer).balances().claim("SAME").line(1).hasAdjustment("PR-3", "30");
      assertThat(answer.remitted("SAME").get(0).charge())
          .isEqualByComparingTo(Integer.toString(charge));
      return payer.received().size();
    }
  }
}
