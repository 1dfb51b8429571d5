package org.payersim.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * One claim a request over HTTP, really adjudicated and on disk before it is acknowledged, beside
 * WireMock, which answers each with the same canned text: with its journal of requests, as it
 * comes, and without. Servers are processes of their own, in turn; the sender shares the machine
 * with them.
 *
 * <p>Usage, in the folder of the checkout: {@code HttpRun WORKLOAD WARM REQUESTS ROUNDS}, with a
 * workload of {@code payersim workload} that has WARM + 2 REQUESTS claims at least. Each server is
 * warmed with WARM requests; then REQUESTS go as fast as they are answered (requests per CPU-second
 * of the server), then as many at half that rate (latency from when each was due).
 */
public final class HttpRun {
  private static final int CONNECTIONS = 32;
  private static final double MICROS = 1_000;

  private final List<byte[]> claims;
  private final Path rules;
  private final int warm;
  private final int requests;

  private HttpRun(Path workload, int warm, int requests) throws Exception {
    this.claims = interchanges(Files.readAllBytes(workload.resolve("claims.x12")));
    this.rules = workload.resolve("rules");
    this.warm = warm;
    this.requests = requests;
    if (claims.size() < warm + 2 * requests) {
      throw new IllegalArgumentException("a workload of more claims is wanted");
    }
  }

  /**
   * What a server did.
   *
   * @param perCpuSecond requests per second of the server's CPU
   * @param perSecond requests a second, the sender beside it
   * @param half milliseconds within which half of the requests at half the rate were answered
   * @param most the same of 99 of a hundred
   */
  private record Did(double perCpuSecond, double perSecond, double half, double most) {}

  public static void main(String[] args) throws Exception {
    HttpRun run =
        new HttpRun(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    int rounds = Integer.parseInt(args[3]);
    List<Did> ours = new ArrayList<>();
    List<Did> plain = new ArrayList<>();
    List<Did> journal = new ArrayList<>();
    Path canned = Files.createTempFile("canned", ".x12");
    for (int round = 1; round <= rounds; round++) {
      ours.add(run.payer(canned));
      plain.add(run.canned(canned, "plain"));
      journal.add(run.canned(canned, "journal"));
      System.err.println("round " + round + " of " + rounds + " done");
    }
    Files.delete(canned);
    System.out.println(
        "| server | requests per CPU-second, median (min - max) | requests/s | at half that rate:"
            + " p50, p99 (ms) |");
    System.out.println("|---|---|---|---|");
    print("payersim serve, each claim adjudicated and on disk", ours);
    print("WireMock, canned, journal off", plain);
    print("WireMock, canned, as it comes", journal);
    ratio("ours / WireMock without journal", ours, plain);
    ratio("ours / WireMock as it comes", ours, journal);
  }

  private Did payer(Path canned) throws Exception {
    Path data = Files.createTempDirectory("payersim-http");
    List<String> command =
        List.of(
            "simulator/bin/payersim",
            "serve",
            "--port",
            "0",
            "--lab",
            "0",
            "--data",
            data.toString(),
            "--rules",
            rules.toString());
    try (ServerProcess server = ServerProcess.start(command)) {
      Files.write(canned, sample(server.address()));
      return measure(server, answer -> answer.contains("ST*277*") || answer.contains("ST*999*"));
    }
  }

  /** What the payer itself answers to a claim is what the peers are to answer to all. */
  private byte[] sample(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(address.resolve("/x12"))
                  .POST(BodyPublishers.ofByteArray(claims.getLast()))
                  .build(),
              BodyHandlers.ofByteArray())
          .body();
    }
  }

  private Did canned(Path answer, String kind) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            CannedServer.class.getName(),
            answer.toString(),
            kind);
    try (ServerProcess server = ServerProcess.start(command)) {
      return measure(server, body -> body.contains("ST*277*"));
    }
  }

  private Did measure(ServerProcess server, Predicate<String> right) throws Exception {
    try (Senders senders = new Senders(server.address(), CONNECTIONS, right)) {
      senders.saturate(claims::get, 0, warm);
      long before = server.cpuNanos();
      long took = senders.saturate(claims::get, warm, warm + requests);
      double cpu = (server.cpuNanos() - before) / 1e9;
      double perSecond = requests / (took / 1e9);
      ConcurrentHistogram latency =
          senders.steady(claims::get, warm + requests, warm + 2 * requests, perSecond / 2);
      return new Did(
          requests / cpu,
          perSecond,
          latency.getValueAtPercentile(50) / MICROS,
          latency.getValueAtPercentile(99) / MICROS);
    }
  }

  /** Each begins with its ISA. */
  private static List<byte[]> interchanges(byte[] text) {
    List<byte[]> found = new ArrayList<>();
    int from = 0;
    for (int i = 1; i + 3 < text.length; i++) {
      if (text[i] == 'I' && text[i + 1] == 'S' && text[i + 2] == 'A' && text[i + 3] == '*') {
        found.add(Arrays.copyOfRange(text, from, i));
        from = i;
      }
    }
    found.add(Arrays.copyOfRange(text, from, text.length));
    return found;
  }

  private static double middle(List<Did> did, java.util.function.ToDoubleFunction<Did> of) {
    return did.stream().mapToDouble(of).sorted().toArray()[did.size() / 2];
  }

  private static void print(String name, List<Did> did) {
    double[] sorted = did.stream().mapToDouble(Did::perCpuSecond).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f (%,.0f - %,.0f) | %,.0f | %.1f, %.1f |%n",
        name,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        middle(did, Did::perSecond),
        middle(did, Did::half),
        middle(did, Did::most));
  }

  private static void ratio(String name, List<Did> ours, List<Did> theirs) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours.get(i).perCpuSecond() / theirs.get(i).perCpuSecond();
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f (%.2f - %.2f) | | |%n",
        name,
        ratios[ratios.length / 2],
        ratios[0],
        ratios[ratios.length - 1]);
  }
}
