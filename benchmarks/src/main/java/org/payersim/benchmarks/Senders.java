package org.payersim.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;

/** Sends deliveries over HTTP, one a request, on a bounded number of connections. */
final class Senders implements AutoCloseable {
  private static final long LONGEST_MICROS = 60_000_000;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final int connections;
  private final Predicate<String> right;

  /**
   * @param right what an answer has to be like; anything else ends the run
   */
  Senders(URI address, int connections, Predicate<String> right) {
    this.address = address.resolve("/x12");
    this.connections = connections;
    this.right = right;
  }

  /** All at once, as fast as they are answered; returns nanoseconds. */
  long saturate(IntFunction<byte[]> bodies, int from, int to) throws Exception {
    AtomicInteger next = new AtomicInteger(from);
    long start = System.nanoTime();
    Thread[] threads = new Thread[connections];
    Failure failure = new Failure();
    for (int i = 0; i < connections; i++) {
      threads[i] =
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int one = next.getAndIncrement();
                        one < to && failure.what == null;
                        one = next.getAndIncrement()) {
                      failure.watch(bodies, one, this::send);
                    }
                  });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    failure.rethrow();
    return System.nanoTime() - start;
  }

  /**
   * So many a second, whether or not they are answered; latencies in microseconds, from when each
   * was due.
   */
  ConcurrentHistogram steady(IntFunction<byte[]> bodies, int from, int to, double perSecond)
      throws Exception {
    ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
    Semaphore open = new Semaphore(0);
    Failure failure = new Failure();
    long start = System.nanoTime();
    for (int i = from; i < to && failure.what == null; i++) {
      long due = start + (long) ((i - from) * 1e9 / perSecond);
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      int one = i;
      Thread.ofVirtual()
          .start(
              () -> {
                failure.watch(bodies, one, this::send);
                micros.recordValue(
                    Math.clamp((System.nanoTime() - due) / 1_000, 1, LONGEST_MICROS));
                open.release();
              });
    }
    failure.rethrow();
    open.acquire(to - from);
    failure.rethrow();
    return micros;
  }

  private void send(byte[] body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/edi-x12")
                .POST(BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    if (answer.statusCode() != 200 || !right.test(answer.body())) {
      throw new IllegalStateException(
          "answered "
              + answer.statusCode()
              + ": "
              + answer.body()
              + "\nto\n"
              + new String(body, StandardCharsets.ISO_8859_1));
    }
  }

  /** The first thing that went wrong. */
  private static final class Failure {
    private volatile @Nullable Exception what;

    interface Sending {
      void send(byte[] body) throws IOException, InterruptedException;
    }

    void watch(IntFunction<byte[]> bodies, int one, Sending sending) {
      try {
        sending.send(bodies.apply(one));
      } catch (IOException | InterruptedException | RuntimeException e) {
        what = e;
      }
    }

    void rethrow() throws Exception {
      Exception first = what;
      if (first != null) {
        throw first;
      }
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
