package org.payersim.scenarios.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What the payer's process uses while it is driven: its {@code GET /metrics}, asked once a second.
 * A payer that has none, or stops answering, is driven all the same.
 */
final class PayerUsage implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final ScheduledExecutorService asking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("drive-usage").factory());
  private final List<Sample> samples = new ArrayList<>();
  private final long start = System.nanoTime();

  /**
   * The process at one moment.
   *
   * @param second since the first was asked for
   * @param cpuSeconds its threads have run, all together
   * @param collectionSeconds it has stood still for garbage collections
   * @param heapBytes of its heap in use, garbage among them
   * @param threads it has
   * @param files it holds open, sockets among them
   */
  record Sample(
      double second,
      double cpuSeconds,
      double collectionSeconds,
      double heapBytes,
      double threads,
      double files) {
    /**
     * Of a text in Prometheus' format 0.0.4.
     *
     * @return empty if it does not tell of a process
     */
    static Optional<Sample> parse(double second, String text) {
      double cpu = sum(text, "process_cpu_time_ns_total", "");
      return Double.isNaN(cpu)
          ? Optional.empty()
          : Optional.of(
              new Sample(
                  second,
                  cpu / 1e9,
                  orNothing(sum(text, "jvm_gc_pause_seconds_sum", "")),
                  orNothing(sum(text, "jvm_memory_used_bytes", "area=\"heap\"")),
                  orNothing(sum(text, "jvm_threads_live_threads", "")),
                  orNothing(sum(text, "process_files_open_files", ""))));
    }

    /** All series of a name that have this label; NaN if there are none. */
    private static double sum(String text, String name, String label) {
      double sum = Double.NaN;
      for (String line : text.lines().toList()) {
        boolean named = line.startsWith(name + " ") || line.startsWith(name + "{");
        if (named && line.contains(label)) {
          double value = Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
          sum = Double.isNaN(sum) ? value : sum + value;
        }
      }
      return sum;
    }

    private static double orNothing(double value) {
      return Double.isNaN(value) ? 0 : value;
    }
  }

  /**
   * Begins to ask.
   *
   * @param payer where it is, without {@code /metrics}
   */
  @SuppressWarnings("FutureReturnValueIgnored") // what it runs lets nothing escape
  PayerUsage(URI payer) {
    this.address = URI.create(payer.toString().replaceAll("/+$", "") + "/metrics");
    asking.scheduleAtFixedRate(this::ask, 0, 1, TimeUnit.SECONDS);
  }

  private void ask() {
    HttpRequest request =
        HttpPayer.authorized(HttpRequest.newBuilder(address).timeout(TIMEOUT)).GET().build();
    try {
      HttpResponse<String> reply = client.send(request, BodyHandlers.ofString());
      if (reply.statusCode() == OK) {
        double second = (System.nanoTime() - start) / 1e9;
        Optional<Sample> sample = Sample.parse(second, reply.body());
        synchronized (samples) {
          sample.ifPresent(samples::add);
        }
      }
    } catch (IOException | NumberFormatException e) {
      // Nothing is known of this second.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was heard so far, a last time now. */
  List<Sample> samples() {
    ask();
    synchronized (samples) {
      return List.copyOf(samples);
    }
  }

  @Override
  public void close() {
    asking.shutdownNow();
    client.close();
  }
}
