package org.payersim.scenarios.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Claims over all shipped plans, each decided twice: by the payer and by the second opinion. Run
 * with one and with eight threads, and again ({@code -Dthreads=1,8,8}). {@code -Dclaims=1000000} is
 * the long form.
 */
class EveryCentTest {
  private static final long CLAIMS = Long.getLong("claims", 4_000);

  @TempDir Path folder;

  @Test
  void payerAndSecondOpinionAgreeOnEveryAmountOfEveryLine() throws Exception {
    List<WholeRun.Result> runs = new ArrayList<>();
    for (String threads : System.getProperty("threads", "1,8,8").split(",", -1)) {
      runs.add(run(Integer.parseInt(threads), "run-" + runs.size()));
    }
    assertThat(runs.stream().map(WholeRun.Result::digest).distinct()).hasSize(1);
    assertThat(runs.get(0).tally())
        .containsKeys("FINALIZED", "REPLACED", "VOIDED", "REJECTED", "PR-1", "PR-2", "PR-3")
        .containsKeys("OA-18", "OA-23", "CO-45", "PR-45", "PR-26")
        .doesNotContainKeys("PENDED");
  }

  private WholeRun.Result run(int threads, String name) throws Exception {
    Instant start = Instant.now();
    WholeRun.Result result = WholeRun.of(11, CLAIMS, threads, folder.resolve(name));
    System.out.printf(
        "%,d claims, %,d lines, %,d remittances, %d threads, %,d s: %s%n  %s%n",
        result.claims(),
        result.lines(),
        result.remittances(),
        threads,
        Duration.between(start, Instant.now()).toSeconds(),
        result.digest(),
        result.tally());
    assertThat(result.differences()).as("differences").isEmpty();
    assertThat(result.faults()).as("faults").isEmpty();
    return result;
  }
}
