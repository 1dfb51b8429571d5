package org.payersim.scenarios.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.journal.DeterminationLog;
import org.payersim.journal.JournalReader;
import org.payersim.ledger.LedgerMember;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.OutboundRemittance;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.scenarios.X12Check;
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
  private JournalPlace place = new JournalPlace.InFiles();

  @AfterEach
  void close() throws IOException {
    place.close();
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingCountsTwice() throws Exception {
    killPayers();
  }

  @Test
  void norIfTheJournalStandsInADatabase() throws Exception {
    place = new JournalPlace.InDatabase();
    killPayers();
  }

  /** A payer of its own for every few kills: a start replays all that came before. */
  private void killPayers() throws Exception {
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
    compareWithUndisturbed(deliveries, acknowledged);
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
    List<String> options = new ArrayList<>(place.options(folder));
    options.addAll(
        List.of("--rules", folder.resolve("rules").toString(), "--clock", TODAY + "T09:00"));
    return ServedPayer.start(folder.resolve("data"), options.toArray(String[]::new));
  }

  private void stop() throws InterruptedException {
    if (running != null) {
      running.stop();
    }
  }

  private void compareWithUndisturbed(Deliveries deliveries, TreeSet<Integer> acknowledged)
      throws IOException {
    Path data = folder.resolve("data");
    Path other = folder.resolve("undisturbed");
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.addAll(RuleFiles.directories(List.of(folder.resolve("rules"))));
    SandboxSettings settings =
        SandboxSettings.journalled("undisturbed", other, rules)
            .withClock(PayerClock.fixed(TODAY.atTime(9, 0)));
    try (LedgerMember member = LedgerMember.start();
        Sandbox undisturbed = Sandbox.open(settings, member)) {
      JournalReader journal = place.read(folder);
      journal.forEach(
          entry -> {
            if (entry.isDelivery()) {
              undisturbed.receive(journal.body(entry));
            }
          });

      Map<String, Long> decided =
          undisturbed.listClaims().stream()
              .map(KillTest::number)
              .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
      for (int index : acknowledged) {
        for (String claim : deliveries.claimNumbers(index)) {
          assertThat(decided.get(claim)).as("decisions of %s", claim).isEqualTo(1);
        }
      }
      for (OutboundRemittance remittance : undisturbed.listRemittances()) {
        byte[] document = undisturbed.findRemittance(remittance.id()).orElseThrow();
        assertThat(X12Check.faults(document)).isEmpty();
      }
    }
    assertThat(
            Files.mismatch(data.resolve(Sandbox.REMITTANCES), other.resolve(Sandbox.REMITTANCES)))
        .as("where the remittances differ")
        .isEqualTo(-1);
    assertThat(decisions(data)).isEqualTo(decisions(other));
  }

  private static List<AdjudicatedClaim> decisions(Path folder) throws IOException {
    try (DeterminationLog log = DeterminationLog.open(folder.resolve(DeterminationLog.FILE))) {
      return log.list();
    }
  }

  private static String number(AdjudicatedClaim claim) {
    return claim.claim().patientControlNumber();
  }
}
