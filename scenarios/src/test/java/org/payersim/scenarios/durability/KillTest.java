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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.rules.RuleSource;
import org.payersim.scenarios.world.Deliveries;

/**
 * A payer under load that is killed again and again, with {@code kill -9}, at seeded moments: while
 * it starts, replays, takes, decides, writes. What it acknowledged is there, once, and what it
 * stands at is what a payer nobody disturbed stands at, to the byte. The long form: {@code
 * -Dkills=200}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final long SEED = Long.getLong("seed", 20261126);
  private static final int KILLS_A_PAYER = 10;
  private static final int SENDERS = 3;
  private static final int CLAIMS_EACH = 3;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

  @TempDir private Path folder;

  private final AtomicReference<Optional<URI>> payer = new AtomicReference<>(Optional.empty());
  private volatile boolean on = true;

  /** A payer of its own for every few kills: a start replays all that came before. */
  @Test
  void nothingAcknowledgedIsLostAndNothingCountsTwice() throws Exception {
    Path all = folder;
    for (int before = 0; before < KILLS; before += KILLS_A_PAYER) {
      folder = Files.createDirectory(all.resolve("payer-" + before));
      on = true;
      killAndCompare(SEED + before, Math.min(KILLS_A_PAYER, KILLS - before));
    }
  }

  private void killAndCompare(long seed, int kills) throws Exception {
    Deliveries deliveries = new Deliveries(seed, 40L * kills * CLAIMS_EACH, CLAIMS_EACH, TODAY);
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
        killAgainAndAgain(seed, kills);
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
        .compare(folder.resolve("data"), folder.resolve("undisturbed"), deliveries, acknowledged);
    System.out.printf(
        "%d kills, seed %d: %,d deliveries acknowledged, %,d of them sent again%n",
        kills,
        seed,
        acknowledged.size(),
        senders.stream().mapToInt(sender -> sender.sentAgain.get()).sum());
  }

  private ServedPayer running;

  /** One life of the payer after another; the last is let live. */
  private void killAgainAndAgain(long seed, int kills) throws Exception {
    Random random = new Random(seed);
    for (int kill = 1; kill <= kills; kill++) {
      running = start();
      boolean early = random.nextInt(5) == 0;
      if (!early) {
        payer.set(Optional.of(running.address()));
      }
      Thread.sleep(early ? random.nextInt(3_000) : 100 + random.nextInt(1_500));
      payer.set(Optional.empty());
      running.kill();
      assertThat(running.said()).noneMatch(line -> line.contains("damaged"));
    }
    running = start();
    payer.set(Optional.of(running.address()));
    Thread.sleep(1_000);
  }

  private ServedPayer start() throws IOException {
    return ServedPayer.start(
        folder.resolve("data"),
        "--rules",
        folder.resolve("rules").toString(),
        "--clock",
        TODAY + "T09:00");
  }

  private void stop() throws InterruptedException {
    if (running != null) {
      running.stop();
    }
  }
}
