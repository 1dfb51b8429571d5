package org.payersim.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs every part under JMH, peers in the same run, and writes the table of {@code README.md} anew:
 * ours, the peer, their ratio with its spread, bytes allocated, machine and commit.
 *
 * <p>Usage, in the folder of the checkout: {@code Table [FORKS]}, by default 2. Options of the JVM
 * it is started with are those of the forks.
 */
public final class Table {
  private static final Path README = Path.of("benchmarks", "README.md");
  private static final String BEGIN = "<!-- table: begin -->\n";
  private static final String END = "<!-- table: end -->\n";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private static final List<Row> ROWS =
      List.of(
          new Row("ReadBenchmark.readAndCheck", "read and check", ""),
          new Row(
              "ReadBenchmark.peerStaediTokenizes",
              "StAEDI 1.26.0 tokenizes",
              "ReadBenchmark.readAndCheck"),
          new Row(
              "ReadBenchmark.peerImswebReads",
              "imsweb x12-parser 1.13 reads",
              "ReadBenchmark.readAndCheck"),
          new Row("ReadBenchmark.checkOnly", "check only", ""),
          new Row("DecideBenchmark.decide", "decide, varied claims", ""),
          new Row("DecideBenchmark.decideTwoLines", "decide, two lines, all tables", ""),
          new Row("LedgerBenchmark", "gather, decide, post in Hazelcast", ""),
          new Row("RemitBenchmark", "write 835s", ""),
          new Row("EndToEndBenchmark", "837P to 999, 277CA, 835 and log (wall, all cores)", ""));

  private Table() {}

  /**
   * A row of the table.
   *
   * @param benchmark class and method, or class
   * @param what it is called
   * @param ours of a peer the benchmark it is held against; empty of our own
   */
  private record Row(String benchmark, String what, String ours) {}

  /** Microseconds of one claim over all iterations, and bytes if they were counted. */
  private record Score(double mean, double least, double most, OptionalDouble bytes) {
    static Score of(RunResult result) {
      Statistics all = result.getPrimaryResult().getStatistics();
      var bytes = result.getSecondaryResults().get(ALLOCATED);
      return new Score(
          all.getMean(),
          all.getMin(),
          all.getMax(),
          bytes == null ? OptionalDouble.empty() : OptionalDouble.of(bytes.getScore()));
    }
  }

  public static void main(String[] args) throws Exception {
    int forks = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    String table = table(run(forks)) + "\n" + where() + "\n";
    System.out.println(table);
    String readme = Files.readString(README);
    int from = readme.indexOf(BEGIN);
    int to = readme.indexOf(END);
    if (from < 0 || to < from) {
      throw new IllegalStateException(README + " has no place for the table");
    }
    Files.writeString(
        README, readme.substring(0, from + BEGIN.length()) + table + readme.substring(to));
  }

  private static Map<String, Score> run(int forks) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    ROWS.forEach(row -> options.include(row.benchmark() + "\\b"));
    Collection<RunResult> results =
        new Runner(options.forks(forks).addProfiler(GCProfiler.class).build()).run();
    Map<String, Score> scores = new HashMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      scores.put(name.substring(Table.class.getPackageName().length() + 1), Score.of(result));
    }
    return scores;
  }

  private static Score find(Map<String, Score> scores, String benchmark) {
    return scores.entrySet().stream()
        .filter(one -> (one.getKey() + ".").startsWith(benchmark + "."))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(benchmark + " did not run"));
  }

  private static String table(Map<String, Score> scores) {
    List<String> lines = new ArrayList<>();
    lines.add("| | us a claim, mean (min - max) | bytes a claim | ours is faster by |");
    lines.add("|---|---|---|---|");
    for (Row row : ROWS) {
      Score score = find(scores, row.benchmark());
      String bytes =
          score.bytes().isPresent()
              ? String.format(Locale.ROOT, "%,.0f", score.bytes().getAsDouble())
              : "";
      String ratio = "";
      if (!row.ours().isEmpty()) {
        Score ours = find(scores, row.ours());
        ratio =
            String.format(
                Locale.ROOT,
                "%.1f (%.1f - %.1f)",
                score.mean() / ours.mean(),
                score.least() / ours.most(),
                score.most() / ours.least());
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %.2f (%.2f - %.2f) | %s | %s |",
              row.what(),
              score.mean(),
              score.least(),
              score.most(),
              bytes,
              ratio));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Machine, JDK and commit. */
  private static String where() throws IOException, InterruptedException {
    String processor = "processor unknown";
    Path info = Path.of("/proc/cpuinfo");
    if (Files.isReadable(info)) {
      processor =
          Files.readAllLines(info).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse(processor);
    }
    return "%s, %d cores, JDK %s, commit %s"
        .formatted(
            processor, Runtime.getRuntime().availableProcessors(), Runtime.version(), commit());
  }

  private static String commit() throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return git.waitFor() == 0 && !said.isEmpty() ? said : "unknown";
  }
}
