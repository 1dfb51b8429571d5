package org.payersim.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.sandbox.Deliveries.delivery;
import static org.payersim.sandbox.Deliveries.deliveryFor;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.journal.Disk;
import org.payersim.journal.DiskFullException;
import org.payersim.journal.FaultyDisk;
import org.payersim.journal.FileJournal;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.ledger.RuleChange;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/** A payer started again begins where its last snapshot stood; see also SnapshotCatalogTest. */
class SnapshotTest {
  private static final SnapshotPolicy AT_THE_END =
      new SnapshotPolicy(Long.MAX_VALUE, Optional.empty());
  private static final SnapshotPolicy OFTEN = new SnapshotPolicy(1, Optional.empty());

  @TempDir private Path folder;

  /** What the last start told. */
  private final List<Long> resumed = new ArrayList<>();

  private final List<Long> replayed = new ArrayList<>();

  private SandboxSettings settings(String id, SnapshotPolicy policy) {
    resumed.clear();
    replayed.clear();
    ReplayProgress told =
        new ReplayProgress() {
          @Override
          public void resumed(long entry, long bytes, long nanos) {
            resumed.add(entry);
          }

          @Override
          public void replayed(long entry, long done, long bytes) {
            replayed.add(entry);
          }
        };
    return SandboxSettings.journalled(
            id + "-" + UUID.randomUUID(), folder.resolve(id), RuleFiles.shipped())
        .withClock(PayerClock.fixed(TestPayers.NOW))
        .withEnrollment(new Enrollment.Open("lantern-open"))
        .withProgress(told)
        .withSnapshots(policy);
  }

  private Sandbox open(String id, SnapshotPolicy policy) throws IOException {
    return Sandbox.open(settings(id, policy), SharedMember.member());
  }

  private Sandbox open(String id, SnapshotPolicy policy, Disk disk, long segmentBytes)
      throws IOException {
    return Opening.open(settings(id, policy), SharedMember.member(), disk, segmentBytes);
  }

  private List<Path> snapshots(String id) throws IOException {
    Path where = folder.resolve(id).resolve(Sandbox.SNAPSHOTS);
    if (!Files.isDirectory(where)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(where)) {
      return files.sorted().toList();
    }
  }

  /** As if the payer were killed now: what is on disk, elsewhere. */
  private void copy(String from, String to) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(from))) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(to).resolve(folder.resolve(from).relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** Until no snapshot is on its way any more. */
  private static void await(Sandbox payer) {
    Snapshots snapshots = payer.reception().snapshots().orElseThrow();
    while (snapshots.isUnderWay()) {
      Thread.onSpinWait();
    }
  }

  private byte[] remittances(String id) throws IOException {
    return Files.readAllBytes(folder.resolve(id).resolve(Sandbox.REMITTANCES));
  }

  private static void receive(Sandbox payer, int from, int to) throws IOException {
    for (int i = from; i <= to; i++) {
      payer.receive(Body.of(deliveryFor("M" + i % 5, i, "C" + i)), "key " + i);
    }
  }

  @Test
  void aCleanStopLeavesNothingToDoAgain() throws IOException {
    try (Sandbox payer = open("a", AT_THE_END)) {
      receive(payer, 1, 20);
    }
    byte[] before = remittances("a");

    try (Sandbox payer = open("a", AT_THE_END)) {
      assertThat(resumed).containsExactly(21L);
      assertThat(replayed).isEmpty();
      assertThat(remittances("a")).isEqualTo(before);
      assertThat(payer.listRemittances()).hasSize(20);
      byte[] again = payer.receive(Body.of(deliveryFor("M3", 3, "C3")), "key 3").text();
      assertThat(new String(again)).contains("ST*999");
      assertThat(payer.listRemittances()).hasSize(20);
    }
    assertThat(snapshots("a")).as("no entry came, so no snapshot is due").hasSize(1);
  }

  @Test
  void whatCameBehindTheSnapshotIsDoneAgain() throws IOException {
    try (Sandbox payer = open("a", AT_THE_END)) {
      receive(payer, 1, 10);
    }
    try (Sandbox payer = open("a", SnapshotPolicy.NONE)) {
      receive(payer, 11, 15);
      payer.advanceClock(Period.ofDays(3));
    }
    try (Sandbox payer = open("a", SnapshotPolicy.NONE)) {
      assertThat(resumed).containsExactly(11L);
      assertThat(replayed).containsExactly(12L, 13L, 14L, 15L, 16L, 17L);
      receive(payer, 16, 20);
      assertThat(payer.payerClock().now()).isEqualTo(TestPayers.NOW.plusDays(3));
    }
    try (Sandbox undisturbed = open("b", SnapshotPolicy.NONE)) {
      receive(undisturbed, 1, 15);
      undisturbed.advanceClock(Period.ofDays(3));
      receive(undisturbed, 16, 20);
    }
    assertThat(remittances("a")).isEqualTo(remittances("b"));
  }

  @Test
  void aSnapshotIsTakenWhileThePayerWorksAndAKillGoesBackToIt() throws IOException {
    try (Sandbox payer = open("a", OFTEN)) {
      List<CompletableFuture<Reply>> open = new ArrayList<>();
      for (int i = 1; i <= 200; i++) {
        open.add(payer.submit(Body.of(deliveryFor("M" + i % 9, i, "C" + i)), "key " + i));
      }
      for (CompletableFuture<Reply> one : open) {
        Lane.join(one);
      }
      await(payer);
      copy("a", "killed");
    }
    assertThat(snapshots("killed")).isNotEmpty();
    try (Sandbox again = open("killed", SnapshotPolicy.NONE)) {
      assertThat(resumed).hasSize(1);
      assertThat(again.listRemittances()).hasSize(200);
    }
    assertThat(remittances("killed")).isEqualTo(remittances("a"));
  }

  @Test
  void whatALongStartDidAgainIsNotDoneOnceMore() throws IOException {
    try (Sandbox payer = open("a", SnapshotPolicy.NONE)) {
      receive(payer, 1, 5);
    }
    open("a", AT_THE_END).close();
    assertThat(replayed).hasSize(6);

    open("a", SnapshotPolicy.NONE).close();
    assertThat(resumed).containsExactly(6L);
    assertThat(replayed).isEmpty();
  }

  @Test
  void aDamagedSnapshotLeadsToTheOlderAndThenToTheJournal() throws IOException {
    for (int life = 0; life < 3; life++) {
      try (Sandbox payer = open("a", AT_THE_END)) {
        receive(payer, life * 5 + 1, life * 5 + 5);
      }
    }
    byte[] before = remittances("a");
    List<Path> two = snapshots("a");
    assertThat(two).hasSize(2);

    spoil(two.get(1));
    open("a", SnapshotPolicy.NONE).close();
    assertThat(resumed).containsExactly(11L);
    assertThat(replayed).hasSize(5);
    assertThat(remittances("a")).isEqualTo(before);

    spoil(two.get(0));
    open("a", SnapshotPolicy.NONE).close();
    assertThat(resumed).isEmpty();
    assertThat(replayed).hasSize(16);
    assertThat(remittances("a")).isEqualTo(before);
    assertThat(snapshots("a")).as("what is of no use is removed").isEmpty();
  }

  /** Whatever happens to snapshots, the payer stands where it stood, or where its journal leads. */
  @Test
  void noDamageLeadsToAnotherState() throws IOException {
    for (int life = 0; life < 2; life++) {
      try (Sandbox payer = open("a", AT_THE_END)) {
        receive(payer, life * 10 + 1, life * 10 + 10);
        payer.advanceClock(Period.ofDays(1));
      }
    }
    List<Object> expected;
    try (Sandbox payer = open("a", SnapshotPolicy.NONE)) {
      expected = standing(payer);
    }
    Random random = new Random(20261127);
    for (int i = 0; i < 40; i++) {
      String id = "damaged-" + i;
      copy("a", id);
      for (Path file : snapshots(id)) {
        if (random.nextInt(3) > 0) {
          spoil(file, random);
        }
      }
      try (Sandbox payer = open(id, SnapshotPolicy.NONE)) {
        assertThat(standing(payer)).as("try %d", i).isEqualTo(expected);
      }
      assertThat(remittances(id)).as("try %d", i).isEqualTo(remittances("a"));
    }
  }

  private static void spoil(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (random.nextInt(4)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(100));
      case 2 -> Arrays.fill(bytes, random.nextInt(bytes.length), bytes.length, (byte) 0);
      default -> {
        for (int flips = 1 + random.nextInt(5); flips > 0; flips--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    Files.write(file, bytes);
  }

  private static List<Object> standing(Sandbox payer) throws IOException {
    List<Object> all = new ArrayList<>(payer.listClaims());
    all.addAll(payer.listRemittances());
    all.add(payer.payerClock().now());
    for (int member = 0; member < 5; member++) {
      all.add(payer.accumulators("M" + member));
    }
    return all;
  }

  private static void spoil(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 4;
    Files.write(file, bytes);
  }

  @Test
  void filesShorterThanASnapshotSaysAreMadeAgain() throws IOException {
    try (Sandbox payer = open("a", AT_THE_END)) {
      receive(payer, 1, 5);
    }
    byte[] before = remittances("a");
    Files.write(folder.resolve("a").resolve(Sandbox.REMITTANCES), new byte[3]);

    open("a", SnapshotPolicy.NONE).close();

    assertThat(resumed).isEmpty();
    assertThat(remittances("a")).isEqualTo(before);
  }

  @Test
  void aSnapshotOfAnotherJournalIsNotBelieved() throws IOException {
    try (Sandbox payer = open("a", AT_THE_END)) {
      receive(payer, 1, 5);
    }
    try (Sandbox other = open("b", SnapshotPolicy.NONE)) {
      receive(other, 11, 20);
    }
    byte[] before = remittances("b");
    Path strange = folder.resolve("b").resolve(Sandbox.SNAPSHOTS);
    Files.createDirectories(strange);
    Files.copy(snapshots("a").get(0), strange.resolve(snapshots("a").get(0).getFileName()));

    open("b", SnapshotPolicy.NONE).close();

    assertThat(resumed).isEmpty();
    assertThat(remittances("b")).isEqualTo(before);
  }

  @Test
  void rulesThatChangedOnDiskSinceAreTheNextChange() throws IOException {
    try (Sandbox payer = open("a", AT_THE_END)) {
      receive(payer, 1, 2);
      payer.change(
          RuleChange.put(new RuleSource("over/http.yaml", "kind: stubs\nid: over\nstubs: []\n")));
    }
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.add(new RuleSource("folder/new.yaml", "kind: stubs\nid: new\nstubs: []\n"));
    SandboxSettings settings =
        SandboxSettings.journalled("c-" + UUID.randomUUID(), folder.resolve("a"), rules)
            .withEnrollment(new Enrollment.Open("lantern-open"))
            .withClock(PayerClock.fixed(TestPayers.NOW));
    try (Sandbox payer = Sandbox.open(settings, SharedMember.member())) {
      assertThat(payer.ruleSources().sources())
          .extracting(RuleSource::name)
          .contains("over/http.yaml", "folder/new.yaml");
      assertThat(payer.ruleSources().version()).isEqualTo(3);
    }
  }

  @Test
  void aSnapshotThatCannotBeWrittenHarmsNothing() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a").resolve(Sandbox.SNAPSHOTS), "no folder");
    try (Sandbox payer = open("a", OFTEN)) {
      receive(payer, 1, 5);
      assertThat(payer.hasFailed()).isFalse();
      assertThat(payer.listRemittances()).hasSize(5);
    }
  }

  @Test
  void aTurnThatFailedIsDoneAgainAndInNoSnapshot() throws IOException {
    SandboxSettings settings = settings("a", OFTEN);
    try (Sandbox payer = Sandbox.open(settings, SharedMember.member())) {
      receive(payer, 1, 3);
      await(payer);
      payer
          .reception()
          .snapshots()
          .orElseThrow()
          .watch(CompletableFuture.failedFuture(new IOException("No space left on device")));
      List<Path> before = snapshots("a");
      receive(payer, 4, 9);
      assertThat(snapshots("a")).isEqualTo(before);
    }
    open("a", AT_THE_END).close();
    assertThat(replayed).isNotEmpty().endsWith(10L);
  }

  @Test
  void aFullDiskRefusesAndGoesOnWhenThereIsRoom() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    try (Sandbox payer = open("a", OFTEN, disk, FileJournal.SEGMENT_BYTES)) {
      receive(payer, 1, 3);
      disk.bytesLeftToShow = 1000;
      assertThatThrownBy(() -> payer.receive(Body.of(delivery(4, "C4")), "key 4"))
          .isInstanceOf(DiskFullException.class);
      disk.bytesLeftToShow = Long.MAX_VALUE;
      disk.bytesLeft = 100;
      assertThatThrownBy(() -> payer.receive(Body.of(delivery(4, "C4")), "key 4"))
          .isInstanceOf(DiskFullException.class);
      assertThat(payer.hasFailed()).isFalse();
      disk.bytesLeft = Long.MAX_VALUE;
      receive(payer, 4, 6);
      assertThat(payer.listRemittances()).hasSize(6);
    }
    byte[] before = remittances("a");
    open("a", SnapshotPolicy.NONE).close();
    assertThat(remittances("a")).isEqualTo(before);
  }

  @Test
  void aPayerWhoseBeginningIsGoneStartsFromASnapshotOrSaysWhyNot() throws IOException {
    SnapshotPolicy briefly = new SnapshotPolicy(20_000, Optional.of(Duration.ZERO));
    for (int life = 0; life < 3; life++) {
      try (Sandbox payer = open("a", briefly, Disk.REAL, 4_000)) {
        receive(payer, life * 20 + 1, life * 20 + 20);
      }
    }
    Path first = folder.resolve("a/journal/00000000000000000001.log");
    assertThat(first).doesNotExist();
    byte[] before = remittances("a");

    open("a", SnapshotPolicy.NONE).close();
    assertThat(resumed).hasSize(1);
    assertThat(remittances("a")).isEqualTo(before);

    for (Path file : snapshots("a")) {
      spoil(file);
    }
    assertThatThrownBy(() -> open("a", SnapshotPolicy.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the journal begins with entry")
        .hasMessageContaining("no snapshot of this version");
    assertThat(snapshots("a")).as("and nothing is removed").hasSize(2);
  }

  /**
   * Whoever adds something a payer remembers has to say here that it is no state, or restore it.
   */
  @Test
  void nothingAPayerRemembersIsLeftOut() throws Exception {
    Set<String> noState =
        Set.of("inbound", "refusesDuplicates", "journal", "lane", "desk", "watch", "pipeline");
    Set<String> inTheHead = Set.of("determinations", "clock", "settledOn");
    Set<String> takesThem = Set.of("snapshots");
    // It looks into the log of decisions, or into a database, beside which there are no snapshots.
    Set<String> looks = Set.of("finder");
    try (Sandbox payer = open("a", SnapshotPolicy.NONE)) {
      Reception reception = payer.reception();
      List<Object> parts = new ArrayList<>();
      for (Restorable part : new SandboxState(reception).parts()) {
        parts.add(part instanceof SandboxState.Numbers numbers ? numbers.counted() : part);
      }
      List<String> leftOut = new ArrayList<>();
      for (Record owner : List.of(reception.desk(), reception)) {
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
          Object value = component.getAccessor().invoke(owner);
          boolean isKept = parts.stream().anyMatch(part -> part == value);
          String name = component.getName();
          if (!isKept
              && !noState.contains(name)
              && !inTheHead.contains(name)
              && !takesThem.contains(name)
              && !looks.contains(name)) {
            leftOut.add(name);
          }
        }
      }
      assertThat(leftOut).isEmpty();
    }
  }
}
