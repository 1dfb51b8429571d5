package org.payersim.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Inquiries in real time, one a request: 270 and 276 in turn about the patient of a scenario, so
 * many a second whether or not they are answered, latency from when each was due.
 *
 * <p>Usage, in the folder of the checkout: {@code InquiryRun PER-SECOND SECONDS}.
 */
public final class InquiryRun {
  private static final Path STORY =
      Path.of("scenarios/catalog/11-stories/11.2-asked-at-every-step");
  private static final Path GIVEN = Path.of("scenarios/catalog/given");
  private static final List<String> RULES =
      List.of("payer.yaml", "plans.yaml", "fees.yaml", "practices.yaml", "families.yaml");
  private static final int CONTROL_FROM = 90;
  private static final int CONTROL_TO = 99;
  private static final double MICROS = 1_000;

  private InquiryRun() {}

  public static void main(String[] args) throws Exception {
    double perSecond = Double.parseDouble(args[0]);
    int count = (int) (perSecond * Integer.parseInt(args[1]));
    Path rules = Files.createTempDirectory("payersim-rules");
    for (String name : RULES) {
      Files.copy(GIVEN.resolve(name), rules.resolve(name));
    }
    List<String> command =
        List.of(
            "simulator/bin/payersim",
            "serve",
            "--port",
            "0",
            "--lab",
            "0",
            "--clock",
            "2026-03-10T09:00",
            "--data",
            Files.createTempDirectory("payersim-asked").toString(),
            "--rules",
            rules.toString());
    byte[] eligibility = Files.readAllBytes(STORY.resolve("1-in.270"));
    byte[] status = Files.readAllBytes(STORY.resolve("3-in.276"));
    try (ServerProcess server = ServerProcess.start(command)) {
      try (Senders claim = new Senders(server.address(), 1, said -> said.contains("ST*277*"))) {
        claim.saturate(i -> read("2-in.837"), 0, 1);
      }
      try (Senders asking =
          new Senders(
              server.address(), 32, said -> said.contains("EB*1*") || said.contains("STC*F"))) {
        int warm = 10_000;
        asking.saturate(i -> numbered(i % 2 == 0 ? eligibility : status, i), 0, warm);
        long before = server.cpuNanos();
        ConcurrentHistogram micros =
            asking.steady(
                i -> numbered(i % 2 == 0 ? eligibility : status, i), warm, warm + count, perSecond);
        double cpu = (server.cpuNanos() - before) / 1e3;
        System.out.printf(
            Locale.ROOT,
            "270 and 276 in turn, %,.0f a second, %,d asked: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f"
                + " ms, longest %.1f ms; %.0f us of the server's CPU each%n",
            perSecond,
            count,
            micros.getValueAtPercentile(50) / MICROS,
            micros.getValueAtPercentile(99) / MICROS,
            micros.getValueAtPercentile(99.9) / MICROS,
            micros.getMaxValue() / MICROS,
            cpu / count);
      }
    }
  }

  private static byte[] read(String name) {
    try {
      return Files.readAllBytes(STORY.resolve(name));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** With a control number of its own: the same interchange twice is a duplicate. */
  private static byte[] numbered(byte[] text, int number) {
    byte[] own = text.clone();
    byte[] control =
        String.format(Locale.ROOT, "%09d", 100_000 + number).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(control, 0, own, CONTROL_FROM, CONTROL_TO - CONTROL_FROM);
    String trailer = new String(own, StandardCharsets.ISO_8859_1);
    int iea = trailer.lastIndexOf("IEA*1*") + "IEA*1*".length();
    System.arraycopy(control, 0, own, iea, control.length);
    return own;
  }
}
