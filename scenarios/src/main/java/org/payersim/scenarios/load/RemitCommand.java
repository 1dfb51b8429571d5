package org.payersim.scenarios.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.payersim.cli.Subcommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code payersim remit}: 835s sent to a billing system, at any rate. */
@Command(
    name = "remit",
    description =
        "Posts the interchanges of 835 files to a billing system when they are due, whether or not"
            + " it keeps up.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:every one was taken", "1:some were not", "2:it was asked the wrong way"},
    mixinStandardHelpOptions = true)
public final class RemitCommand implements Subcommand {
  private static final Duration TO_ANSWER = Duration.ofMinutes(5);
  private static final double[] PERCENTILES = {50, 90, 99, 99.9};

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "835 files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "Where the billing system takes them, by POST.")
  private URI url = URI.create("http://localhost");

  @Option(
      names = "--rate",
      required = true,
      paramLabel = "N",
      description = "Interchanges a second that fall due.")
  private double rate;

  @Option(
      names = "--ramp",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "How long it takes to get to that rate; default ${DEFAULT-VALUE}.")
  private double ramp;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "64",
      description = "Requests at once, at most; default ${DEFAULT-VALUE}.")
  private int connections;

  private final Measured measured = new Measured();

  @Override
  public Integer call() throws IOException {
    try {
      Arrivals.Shape shape = ramp > 0 ? Arrivals.Shape.RAMP : Arrivals.Shape.STEADY;
      send(new Arrivals(shape, rate, ramp), new Semaphore(Math.max(1, connections)));
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    tell();
    return measured.failures().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void send(Arrivals arrivals, Semaphore free) throws IOException {
    try (HttpClient client =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_ANSWER)
                .build();
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      long sent = 0;
      for (Path file : files) {
        try (Interchanges interchanges = new Interchanges(file)) {
          for (Optional<byte[]> next = interchanges.next();
              next.isPresent();
              next = interchanges.next()) {
            byte[] body = next.get();
            long due = arrivals.due(sent++);
            long wait;
            while ((wait = start + due - System.nanoTime()) > 0) {
              LockSupport.parkNanos(wait);
            }
            measured.due(due, 1);
            // Taken before the thread is made: a billing system that stalls fills no memory.
            free.acquireUninterruptibly();
            senders.execute(() -> post(client, body, start, due, free));
          }
        }
      }
    }
  }

  private void post(HttpClient client, byte[] body, long start, long due, Semaphore free) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(TO_ANSWER)
            .header("Content-Type", "application/edi-x12")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<Void> reply = client.send(request, BodyHandlers.discarding());
      if (reply.statusCode() / 100 == 2) {
        measured.answered(due, System.nanoTime() - start, 1);
      } else {
        measured.failed("answered " + reply.statusCode());
      }
    } catch (IOException e) {
      measured.failed(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      measured.failed("interrupted");
    } finally {
      free.release();
    }
  }

  private void tell() {
    PrintWriter console = spec.commandLine().getOut();
    console.printf(
        Locale.ROOT,
        "  taken      %,d interchanges in %.1f s: %,.0f a second%n  latency    ",
        measured.answered(),
        measured.elapsedSeconds(),
        measured.perSecond());
    for (double percentile : PERCENTILES) {
      console.printf(
          Locale.ROOT, "p%s %.1f ms, ", LoadReport.name(percentile), measured.millisAt(percentile));
    }
    console.printf(
        Locale.ROOT, "longest %.1f ms, from when it was due%n", measured.longestMillis());
    measured
        .failures()
        .forEach((why, count) -> console.printf(Locale.ROOT, "  failed     %,d: %s%n", count, why));
    console.flush();
  }
}
