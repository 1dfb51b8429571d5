package org.payersim.scenarios.durability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.payersim.scenarios.world.Deliveries;

/**
 * A billing office that sends one delivery after another, each until it is acknowledged, to a payer
 * that may be gone at any moment. Every second delivery has an idempotency key.
 */
final class Sender implements Runnable {
  private static final String DUPLICATE = "*025~";

  private final Deliveries deliveries;
  private final IntSupplier next;
  private final Supplier<Optional<URI>> payer;
  private final Supplier<Boolean> mayGoOn;

  /** Deliveries that were acknowledged. */
  final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();

  /** When the last delivery of any was acknowledged, and the longest time between two. */
  final Pause pause;

  /** Deliveries sent more than once. */
  final AtomicInteger sentAgain = new AtomicInteger();

  Sender(
      Deliveries deliveries,
      IntSupplier next,
      Supplier<Optional<URI>> payer,
      Supplier<Boolean> mayGoOn) {
    this(deliveries, next, payer, mayGoOn, new Pause());
  }

  Sender(
      Deliveries deliveries,
      IntSupplier next,
      Supplier<Optional<URI>> payer,
      Supplier<Boolean> mayGoOn,
      Pause pause) {
    this.pause = pause;
    this.deliveries = deliveries;
    this.next = next;
    this.payer = payer;
    this.mayGoOn = mayGoOn;
  }

  @Override
  public void run() {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      while (mayGoOn.get()) {
        int index = next.getAsInt();
        send(client, index);
        acknowledged.add(index);
        pause.over();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(HttpClient client, int index) throws InterruptedException {
    byte[] interchange = deliveries.interchange(index);
    boolean keyed = index % 2 == 1;
    int attempts = 0;
    while (true) {
      Optional<URI> where = payer.get();
      if (where.isPresent()) {
        if (++attempts == 2) {
          sentAgain.incrementAndGet();
        }
        Optional<String> answer = attempt(client, where.get(), interchange, keyed, index);
        if (answer.isPresent()) {
          check(answer.get(), attempts, keyed, index);
          return;
        }
      }
      Thread.sleep(10);
    }
  }

  /** The acknowledgment, or nothing if the payer was not there or busy. */
  private static Optional<String> attempt(
      HttpClient client, URI payer, byte[] interchange, boolean keyed, int index)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(payer.resolve("/x12"))
            .timeout(Duration.ofSeconds(10))
            .POST(BodyPublishers.ofByteArray(interchange));
    if (keyed) {
      request.header("Idempotency-Key", "\"delivery " + index + "\"");
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.US_ASCII));
      if (answer.statusCode() == 200) {
        return Optional.of(answer.body());
      }
      if (answer.statusCode() == 503) {
        return Optional.empty();
      }
      throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** TA1 025 says that it is there already: what only a delivery without a key may hear. */
  private static void check(String answer, int attempt, boolean keyed, int index) {
    boolean duplicate = answer.contains(DUPLICATE);
    boolean right =
        duplicate ? !keyed && attempt > 1 : answer.contains("ST*999*") && answer.contains("*277*");
    if (!right) {
      throw new IllegalStateException(
          "delivery %d, attempt %d: %s".formatted(index, attempt, answer));
    }
  }
}
