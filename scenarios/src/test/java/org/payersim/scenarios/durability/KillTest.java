package org.payersim.scenarios.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Sandbox;
import org.payersim.scenarios.world.Deliveries;

/**
 * A payer under load that is killed again and again, with {@code kill -9}, at seeded moments: while
 * it starts, replays, takes, decides, writes. What it acknowledged is there, once, and what it
 * stands at is what a payer nobody disturbed stands at, to the byte. It takes snapshots all the
 * while, so that it starts from one, or is killed while it writes one. The long form: {@code
 * -Dkills=200}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final long SEED = Long.getLong("seed", 20261126);
  private static final int SENDERS = 3;
  private static final int CLAIMS_EACH = 3;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

  /** Bytes between snapshots: some five deliveries. */
  private static final String OFTEN = "20480";

  @TempDir private Path folder;

  private final AtomicReference<Optional<URI>> payer = new AtomicReference<>(Optional.empty());
  private volatile boolean on = true;
  private JournalPlace place = new JournalPlace.InFiles();

  @AfterEach
  void close() throws IOException {
    place.close();
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingCountsTwice() throws Exception {
    killPayer();
  }

  @Test
  void norIfTheJournalStandsInADatabase() throws Exception {
    place = new JournalPlace.InDatabase();
    killPayer();
  }

  private void killPayer() throws Exception {
    Deliveries deliveries = new Deliveries(SEED, 40L * KILLS * CLAIMS_EACH, CLAIMS_EACH, TODAY);
    for (RuleSource source : deliveries.rules()) {
      Path file = folder.resolve("rules").resolve(Path.of(source.name()).getFileName());
      Files.createDirectories(folder.resolve("rules"));
      Files.writeString(file, source.text());
    }
    AtomicInteger next = new AtomicInteger();
    List<Sender> senders = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        Sender sender = new Sender(deliveries, next::getAndIncrement, payer::get, () -> on);
        senders.add(sender);
        work.add(threads.submit(sender));
      }
      try {
        killAgainAndAgain();
      } finally {
        on = false;
      }
      for (Future<?> done : work) {
        done.get();
      }
    } finally {
      stop();
    }

    TreeSet<Integer> acknowledged = new TreeSet<>();
    senders.forEach(sender -> acknowledged.addAll(sender.acknowledged));
    assertThat(acknowledged).as("deliveries acknowledged").hasSize(next.get()).isNotEmpty();
    new Undisturbed(folder.resolve("rules"), TODAY)
        .compare(
            place.read(folder),
            folder.resolve("data"),
            folder.resolve("undisturbed"),
            deliveries,
            acknowledged);
    System.out.printf(
        "%d kills, seed %d: %,d deliveries acknowledged, %,d of them sent again; %d starts of %d"
            + " from a snapshot%n",
        KILLS,
        SEED,
        acknowledged.size(),
        senders.stream().mapToInt(sender -> sender.sentAgain.get()).sum(),
        fromSnapshots,
        KILLS + 1);
    if (!place.hasSnapshots()) {
      return;
    }
    try (Stream<Path> snapshots = Files.list(folder.resolve("data").resolve(Sandbox.SNAPSHOTS))) {
      assertThat(snapshots).as("whole ones, and no other files").hasSizeBetween(1, 2);
    }
  }

  private ServedPayer running;
  private int fromSnapshots;

  /** One life of the payer after another; the last is let live. */
  private void killAgainAndAgain() throws Exception {
    Random random = new Random(SEED);
    for (int kill = 1; kill <= KILLS; kill++) {
      running = start();
      boolean early = random.nextInt(5) == 0;
      if (!early) {
        payer.set(Optional.of(running.address()));
      }
      Thread.sleep(early ? random.nextInt(3_000) : 100 + random.nextInt(1_500));
      payer.set(Optional.empty());
      running.kill();
      check(running.said());
    }
    running = start();
    payer.set(Optional.of(running.address()));
    Thread.sleep(1_000);
    check(running.said());
  }

  private void check(List<String> said) {
    assertThat(said)
        .noneMatch(line -> line.contains("damaged") || line.contains("cannot be used"))
        .noneMatch(line -> line.contains("A snapshot could not be taken"));
    if (said.stream().anyMatch(line -> line.startsWith("Taken up: snapshot"))) {
      fromSnapshots++;
    }
  }

  private ServedPayer start() throws IOException {
    List<String> options = new ArrayList<>(place.options(folder));
    options.addAll(
        List.of(
            "--rules",
            folder.resolve("rules").toString(),
            "--clock",
            TODAY + "T09:00",
            "--snapshot-every",
            OFTEN));
    return ServedPayer.start(folder.resolve("data"), options.toArray(String[]::new));
  }

  private void stop() throws InterruptedException {
    if (running != null) {
      running.stop();
    }
  }
}
