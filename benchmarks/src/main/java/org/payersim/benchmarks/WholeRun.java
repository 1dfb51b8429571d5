package org.payersim.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file, whole processes, in turn: our {@code adjudicate} (read, check, adjudicate, acknowledge,
 * remit, write) beside libraries that merely read. Every contender must have seen every claim, or
 * the run fails.
 *
 * <p>Usage, in the folder of the checkout: {@code WholeRun FILE CLAIMS ROUNDS [RULES_DIR]}. Inside
 * the clock: everything from the launcher's start to its exit, as the shell's {@code times} has it.
 * Beside it stands the speed the run itself prints, which leaves the start and the rules out.
 */
public final class WholeRun {
  private static final String LAUNCHER = "simulator/bin/payersim";
  private static final Pattern CHILDREN =
      Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");
  private static final Pattern SPEED = Pattern.compile("speed +([\\d,]+) claims/s");

  private WholeRun() {}

  /** What one process used, in milliseconds; the speed it printed, 0 if none. */
  private record Used(long cpu, long wall, long printed) {}

  /** What a process wrote, and used. */
  private record Ran(String said, Used used) {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    long claims = Long.parseLong(args[1]);
    int rounds = Integer.parseInt(args[2]);
    List<String> rules =
        args.length > 3 ? List.of("--rules", args[3]) : List.of("--open-enrollment");
    List<Used> ours = new ArrayList<>();
    List<Used> imsweb = new ArrayList<>();
    List<Used> staedi = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      ours.add(payersim(file, claims, rules));
      staedi.add(peer("staedi", "512m", file, claims));
      imsweb.add(peer("imsweb", "12g", file, claims));
      System.err.println("round " + round + " of " + rounds + " done");
    }
    System.out.println(
        "| whole process | claims per CPU-second, median (min - max)"
            + " | claims/s wall, median | claims/s it prints, median |");
    System.out.println("|---|---|---|---|");
    print("payersim adjudicate, -Xmx512m", ours, claims);
    print("StAEDI 1.26.0, tokenizes only, no schema", staedi, claims);
    print("imsweb x12-parser 1.13, reads only", imsweb, claims);
    ratio("ours / StAEDI, per CPU-second, round by round", ours, staedi);
    ratio("ours / imsweb, per CPU-second, round by round", ours, imsweb);
  }

  private static Used payersim(Path file, long claims, List<String> rules) throws Exception {
    Path out = Files.createTempDirectory("payersim-run");
    try {
      List<String> command = new ArrayList<>(List.of(LAUNCHER, "adjudicate", file.toString()));
      command.addAll(List.of("--out", out.toString()));
      command.addAll(rules);
      Ran ran = run(command);
      long answered = answered(out);
      if (answered != claims) {
        throw new IllegalStateException(
            answered + " of " + claims + " claims answered\n" + ran.said());
      }
      return ran.used();
    } finally {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(p);
        }
      }
    }
  }

  /** How many claims (2200D loops) the acknowledgment answers. */
  private static long answered(Path out) throws IOException {
    long claims = 0;
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".277ca")).toList()) {
        Matcher matcher =
            Pattern.compile("NM1\\*QC\\*")
                .matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
          claims++;
        }
      }
    }
    return claims;
  }

  private static Used peer(String name, String heap, Path file, long claims) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(PeerRun.class.getName(), name, file.toString()));
    Ran ran = run(command);
    if (!ran.said().contains("claims=" + claims + "\n")) {
      throw new IllegalStateException(name + " did not see " + claims + " claims:\n" + ran.said());
    }
    return ran.used();
  }

  /** The shell says what its children used, whatever they are. */
  private static Ran run(List<String> command) throws Exception {
    List<String> timed = new ArrayList<>(List.of("sh", "-c", "\"$@\"; times", "sh"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
    builder.environment().put("PAYERSIM_OPTS", "-Xmx512m");
    long start = System.nanoTime();
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    long wall = (System.nanoTime() - start) / 1_000_000;
    Matcher used = CHILDREN.matcher(said);
    if (!used.find()) {
      throw new IllegalStateException("no figures in:\n" + said);
    }
    long cpu = millis(used.group(1), used.group(2)) + millis(used.group(3), used.group(4));
    Matcher speed = SPEED.matcher(said);
    long printed = speed.find() ? Long.parseLong(speed.group(1).replace(",", "")) : 0;
    return new Ran(said, new Used(cpu, wall, printed));
  }

  private static long millis(String minutes, String seconds) {
    return new BigDecimal(minutes)
        .multiply(BigDecimal.valueOf(60))
        .add(new BigDecimal(seconds))
        .movePointRight(3)
        .longValue();
  }

  private static void print(String name, List<Used> used, long claims) {
    long[] perCpu = used.stream().mapToLong(u -> claims * 1000 / u.cpu()).sorted().toArray();
    long[] wall = used.stream().mapToLong(u -> claims * 1000 / u.wall()).sorted().toArray();
    long[] printed = used.stream().mapToLong(Used::printed).sorted().toArray();
    long middle = printed[printed.length / 2];
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d (%,d - %,d) | %,d | %s |%n",
        name,
        perCpu[perCpu.length / 2],
        perCpu[0],
        perCpu[perCpu.length - 1],
        wall[wall.length / 2],
        middle == 0 ? "" : String.format(Locale.ROOT, "%,d", middle));
  }

  private static void ratio(String name, List<Used> ours, List<Used> theirs) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = (double) theirs.get(i).cpu() / ours.get(i).cpu();
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f (%.1f - %.1f) | | |%n",
        name,
        ratios[ratios.length / 2],
        ratios[0],
        ratios[ratios.length - 1]);
  }
}
