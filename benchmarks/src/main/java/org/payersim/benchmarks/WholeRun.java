package org.payersim.benchmarks;

import java.io.IOException;
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
 * <p>Usage: {@code WholeRun FILE CLAIMS ROUNDS [RULES_DIR]}. Inside the clock: everything from JVM
 * start to exit.
 */
public final class WholeRun {
  private static final Pattern USED = Pattern.compile("cpuMillis=(\\d+) wallMillis=(\\d+)");

  private WholeRun() {}

  /** What one process used, in milliseconds. */
  private record Used(long cpu, long wall) {}

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
        "| whole process | claims per CPU-second, median (min - max) | claims/s wall, median |");
    System.out.println("|---|---|---|");
    print("payersim adjudicate, -Xmx512m", ours, claims);
    print("StAEDI 1.26.0, tokenizes only, no schema", staedi, claims);
    print("imsweb x12-parser 1.13, reads only", imsweb, claims);
    ratio("ours / StAEDI, per CPU-second, round by round", ours, staedi);
    ratio("ours / imsweb, per CPU-second, round by round", ours, imsweb);
  }

  private static Used payersim(Path file, long claims, List<String> rules) throws Exception {
    Path out = Files.createTempDirectory("payersim-run");
    try {
      List<String> command = new ArrayList<>(List.of("payersim", "adjudicate", file.toString()));
      command.addAll(List.of("--out", out.toString()));
      command.addAll(rules);
      String said = run("512m", command);
      long answered = answered(out);
      if (answered < claims) {
        throw new IllegalStateException(answered + " of " + claims + " claims answered\n" + said);
      }
      return used(said);
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
    String said = run(heap, List.of(name, file.toString()));
    if (!said.contains("claims=" + claims + "\n")) {
      throw new IllegalStateException(name + " did not see " + claims + " claims:\n" + said);
    }
    return used(said);
  }

  private static Used used(String said) {
    Matcher matcher = USED.matcher(said);
    if (!matcher.find()) {
      throw new IllegalStateException("no figures in:\n" + said);
    }
    return new Used(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }

  private static String run(String heap, List<String> args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(System.getProperty("payersim.jvm", "").trim().split("\\s+")));
    command.removeIf(String::isEmpty);
    command.addAll(List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path")));
    command.add(Measured.class.getName());
    command.addAll(args);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static void print(String name, List<Used> used, long claims) {
    long[] perCpu = used.stream().mapToLong(u -> claims * 1000 / u.cpu()).sorted().toArray();
    long[] wall = used.stream().mapToLong(u -> claims * 1000 / u.wall()).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d (%,d - %,d) | %,d |%n",
        name,
        perCpu[perCpu.length / 2],
        perCpu[0],
        perCpu[perCpu.length - 1],
        wall[wall.length / 2]);
  }

  private static void ratio(String name, List<Used> ours, List<Used> theirs) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = (double) theirs.get(i).cpu() / ours.get(i).cpu();
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f (%.1f - %.1f) | |%n",
        name,
        ratios[ratios.length / 2],
        ratios[0],
        ratios[ratios.length - 1]);
  }
}
