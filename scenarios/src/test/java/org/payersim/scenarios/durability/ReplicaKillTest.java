package org.payersim.scenarios.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.JournalFiles;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.world.Deliveries;

/**
 * Three payers that keep one journal, under load: killed with {@code kill -9}, one or all, stopped
 * and started one after the other, suspended so long that another leads. Whatever was acknowledged
 * is there, once, and all three stand where a payer stands that nobody disturbed. The long form:
 * {@code -Dkills=100 -Drolls=20 -Dcuts=20}.
 */
class ReplicaKillTest {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int ROLLS = Integer.getInteger("rolls", 0);
  private static final int CUTS = Integer.getInteger("cuts", 0);
  private static final long SEED = Long.getLong("seed", 20261127);
  private static final int SENDERS = 3;
  private static final int CLAIMS_EACH = 2;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  private static final List<String> NAMES = List.of("a", "b", "c");

  @TempDir private Path folder;
  private final ServedPayer[] running = new ServedPayer[NAMES.size()];
  private final int[] ports = new int[NAMES.size()];
  private final Pause pauses = new Pause();
  private Duration longest = Duration.ZERO;
  private volatile boolean on = true;

  /** What happens to them. */
  private enum Trouble {
    KILL,
    ROLL,
    CUT
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingCountsTwice() throws Exception {
    Deliveries deliveries =
        new Deliveries(SEED, 60L * (KILLS + ROLLS + CUTS + 2) * CLAIMS_EACH, CLAIMS_EACH, TODAY);
    prepare(deliveries);
    AtomicInteger next = new AtomicInteger();
    List<Sender> senders = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
      for (int i = 0; i < NAMES.size(); i++) {
        start(i);
      }
      awaitReady();
      pauses.over();
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        Sender sender =
            new Sender(deliveries, next::getAndIncrement, this::somebody, () -> on, pauses);
        senders.add(sender);
        work.add(threads.submit(sender));
      }
      try {
        trouble();
      } finally {
        on = false;
      }
      for (Future<?> done : work) {
        done.get();
      }
      awaitAllDone();
    } finally {
      for (ServedPayer one : running) {
        if (one != null) {
          one.stop();
        }
      }
    }
    TreeSet<Integer> acknowledged = new TreeSet<>();
    senders.forEach(sender -> acknowledged.addAll(sender.acknowledged));
    assertThat(acknowledged).as("deliveries acknowledged").hasSize(next.get()).isNotEmpty();
    new Undisturbed(folder.resolve("rules"), TODAY)
        .compare(
            JournalFiles.in(data(0).resolve("journal")),
            data(0),
            folder.resolve("undisturbed"),
            deliveries,
            acknowledged);
    Undisturbed.assertAlike(data(0), data(1));
    Undisturbed.assertAlike(data(0), data(2));
    System.out.printf(
        "%d kills, %d rolling restarts, %d suspended, seed %d: %,d deliveries acknowledged, %,d of"
            + " them sent again, longest pause %.1f s%n",
        KILLS,
        ROLLS,
        CUTS,
        SEED,
        acknowledged.size(),
        senders.stream().mapToInt(sender -> sender.sentAgain.get()).sum(),
        longest.toMillis() / 1000.0);
  }

  private void prepare(Deliveries deliveries) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    for (RuleSource source : deliveries.rules()) {
      Files.writeString(rules.resolve(Path.of(source.name()).getFileName()), source.text());
    }
    List<Integer> peers = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      ports[i] = freePort();
      peers.add(freePort());
    }
    for (int i = 0; i < NAMES.size(); i++) {
      Files.writeString(
          folder.resolve(NAMES.get(i) + ".yaml"),
          """
          name: %s
          cluster: kill-%s
          replicas: [a, b, c]
          listen: 127.0.0.1:%d
          peers: ["127.0.0.1:%d", "127.0.0.1:%d", "127.0.0.1:%d"]
          """
              .formatted(
                  NAMES.get(i), peers, peers.get(i), peers.get(0), peers.get(1), peers.get(2)));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Path data(int index) {
    return folder.resolve("data-" + NAMES.get(index));
  }

  private void start(int index) throws IOException {
    running[index] =
        ServedPayer.start(
            ports[index],
            data(index),
            "--replica",
            folder.resolve(NAMES.get(index) + ".yaml").toString(),
            "--rules",
            folder.resolve("rules").toString(),
            "--lab",
            "0",
            "--clock",
            TODAY + "T09:00");
  }

  private URI address(int index) {
    return URI.create("http://127.0.0.1:" + ports[index]);
  }

  private Optional<URI> somebody() {
    return Optional.of(address(ThreadLocalRandom.current().nextInt(NAMES.size())));
  }

  private void trouble() throws Exception {
    Random random = new Random(SEED);
    List<Trouble> all = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      all.add(Trouble.KILL);
    }
    for (int i = 0; i < ROLLS; i++) {
      all.add(Trouble.ROLL);
    }
    for (int i = 0; i < CUTS; i++) {
      all.add(Trouble.CUT);
    }
    Collections.shuffle(all, random);
    for (Trouble one : all) {
      Thread.sleep(500 + random.nextInt(2_500));
      switch (one) {
        case KILL -> kill(random);
        case ROLL -> roll();
        case CUT -> suspend(random);
      }
      checkNoneIsDamaged();
      Thread.sleep(500);
      Duration pause = pauses.longest();
      longest = pause.compareTo(longest) > 0 ? pause : longest;
      System.out.printf("%s: %.1f s without an acknowledgment%n", one, pause.toMillis() / 1000.0);
    }
    Thread.sleep(1_000);
  }

  private void kill(Random random) throws Exception {
    if (random.nextInt(5) == 0) {
      System.out.println("all three:");
      for (ServedPayer one : running) {
        one.kill();
      }
    } else {
      running[random.nextInt(running.length)].kill();
      Thread.sleep(random.nextInt(2_000));
    }
    for (int i = 0; i < running.length; i++) {
      if (!running[i].isAlive()) {
        start(i);
      }
    }
    awaitReady();
  }

  private void roll() throws Exception {
    for (int i = 0; i < running.length; i++) {
      running[i].stop();
      start(i);
      awaitReady();
    }
  }

  /** The others go on without it; when it goes on itself, it leads no more. */
  private void suspend(Random random) throws Exception {
    ServedPayer one = running[random.nextInt(running.length)];
    one.suspend(true);
    Thread.sleep(4_000 + random.nextInt(4_000));
    one.suspend(false);
    awaitReady();
  }

  private void checkNoneIsDamaged() {
    for (ServedPayer one : running) {
      assertThat(one.said()).noneMatch(line -> line.contains("damaged"));
    }
  }

  private void awaitReady() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .until(
            () -> {
              for (int i = 0; i < running.length; i++) {
                if (get(i, "/ready").isEmpty()) {
                  return false;
                }
              }
              return true;
            });
  }

  /** Until every one has done all that was agreed on. */
  private void awaitAllDone() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .until(
            () -> {
              TreeSet<String> done = new TreeSet<>();
              for (int i = 0; i < running.length; i++) {
                String ready = get(i, "/ready").orElse("");
                done.add(ready.replaceAll("(?s).*\"entries\" : (\\d+).*", "$1"));
                done.add(ready.replaceAll("(?s).*\"done\" : (\\d+).*", "$1"));
              }
              return done.size() == 1;
            });
  }

  private Optional<String> get(int index, String path) throws InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(address(index).resolve(path))
                  .timeout(Duration.ofSeconds(3))
                  .build(),
              BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
