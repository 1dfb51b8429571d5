package org.payersim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a claim costs, in bytes allocated: the same on every machine, busy or not, which no time is.
 * Compiled by the first compiler only (this module's {@code argLine}), so that nothing hangs on
 * what the second one finds out. The figures are kept in {@code results/allocations.tsv}; {@code
 * mvn test -pl simulator,scenarios,benchmarks -Dtest=AllocationTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dallocations=write} writes them anew, to be committed
 * with what changed them.
 */
class AllocationTest {
  private static final Path FILE = Path.of("results", "allocations.tsv");
  private static final String HEADING = "part\tbytes a claim";

  /** More than that a claim may not grow unnoticed, and not shrink either. */
  private static final double MORE = 1.02;

  private static final double LESS = 0.90;
  private static final int WARM = 2;
  private static final int ROUNDS = 3;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Work on all claims of the sample file. */
  private interface Part {
    long run() throws IOException;
  }

  private long bytesPerClaim(Part part, int claims) throws IOException {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < WARM + ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      long answer = part.run();
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(answer).isNotNegative();
      if (round >= WARM) {
        least = Math.min(least, bytes);
      }
    }
    return least / claims;
  }

  private Map<String, Long> measured() throws IOException {
    ReadBenchmark read = new ReadBenchmark();
    DecideBenchmark decide = new DecideBenchmark();
    RemitBenchmark remit = new RemitBenchmark();
    Map<String, Long> measured = new LinkedHashMap<>();
    measured.put("read and check", bytesPerClaim(read::readAndCheck, SampleFile.CLAIMS));
    measured.put("check only", bytesPerClaim(read::checkOnly, SampleFile.CLAIMS));
    measured.put("decide", bytesPerClaim(() -> decide.decide().cents(), SampleFile.CLAIMS));
    measured.put("write 835s", bytesPerClaim(remit::write, SampleFile.CLAIMS));
    return measured;
  }

  private static Map<String, Long> kept() throws IOException {
    Map<String, Long> kept = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(FILE);
    for (String line : lines.subList(1, lines.size())) {
      int tab = line.indexOf('\t');
      kept.put(line.substring(0, tab), Long.parseLong(line.substring(tab + 1)));
    }
    return kept;
  }

  @Test
  void aClaimCostsWhatItCostBefore() throws IOException {
    Map<String, Long> measured = measured();
    if ("write".equals(System.getProperty("allocations"))) {
      List<String> lines = new ArrayList<>(List.of(HEADING));
      measured.forEach((part, bytes) -> lines.add(part + "\t" + bytes));
      Files.write(FILE, lines);
    }
    Map<String, Long> kept = kept();
    assertThat(measured).containsOnlyKeys(kept.keySet());
    List<String> changed = changed(kept, measured);
    assertThat(changed)
        .as("see this test's doc; in bytes a claim, with the figure kept in front")
        .isEmpty();
  }

  private static List<String> changed(Map<String, Long> kept, Map<String, Long> measured) {
    List<String> changed = new ArrayList<>();
    kept.forEach(
        (part, before) -> {
          long now = measured.getOrDefault(part, 0L);
          if (now > before * MORE || now < before * LESS) {
            changed.add(part + ": " + before + " -> " + now);
          }
        });
    return changed;
  }

  /** The check can fail: one more object a claim is noticed, and so is a third less. */
  @Test
  void aChangeIsNoticed() throws IOException {
    ReadBenchmark read = new ReadBenchmark();
    long usual = bytesPerClaim(read::readAndCheck, SampleFile.CLAIMS);
    List<byte[]> more = new ArrayList<>();
    long grown =
        bytesPerClaim(
            () -> {
              for (int i = 0; i < SampleFile.CLAIMS; i++) {
                more.add(new byte[(int) (usual / 16)]);
              }
              more.clear();
              return read.readAndCheck();
            },
            SampleFile.CLAIMS);
    assertThat(changed(Map.of("read", usual), Map.of("read", grown))).hasSize(1);
    assertThat(changed(Map.of("read", usual), Map.of("read", usual * 2 / 3))).hasSize(1);
    assertThat(changed(Map.of("read", usual), Map.of("read", usual))).isEmpty();
  }
}
