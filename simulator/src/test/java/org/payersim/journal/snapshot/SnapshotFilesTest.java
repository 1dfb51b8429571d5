package org.payersim.journal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.DamagedJournalException;
import org.payersim.journal.Disk;
import org.payersim.journal.FaultyDisk;

class SnapshotFilesTest {
  private static final Build BUILD = Build.of(new byte[32]);
  private static final int FLIPS = 10_000;

  @TempDir private Path folder;

  private SnapshotFiles files() {
    return new SnapshotFiles(folder, Disk.REAL, BUILD);
  }

  /** Of every kind of value a payer's state has and a decided claim has not. */
  record Thing(
      String name,
      byte octet,
      List<Long> numbers,
      Set<String> words,
      Map<String, LocalDate> days,
      Optional<LocalDateTime> at,
      TemporalAmount pause,
      Duration time) {}

  record Other(long number) {}

  private static Thing thing(int number) {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    days.put("first", LocalDate.MIN);
    days.put("last", LocalDate.of(2026, 11, 16).plusDays(number));
    return new Thing(
        "thing " + number,
        (byte) -number,
        List.of(1L, -1L, Long.MAX_VALUE),
        Set.of("a", "b"),
        days,
        number % 2 == 0 ? Optional.empty() : Optional.of(LocalDateTime.MAX),
        number % 3 == 0 ? Period.ofMonths(1) : Duration.ofMinutes(number),
        Duration.ofNanos(number));
  }

  private static List<Thing> things(int count) {
    List<Thing> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(thing(i));
    }
    return all;
  }

  private Snapshot write(long sequence, int things) throws IOException {
    return files()
        .write(
            sequence,
            (int) sequence * 7,
            to -> {
              to.write(Other.class, new Other(sequence));
              to.writeAll(Thing.class, things(things));
              to.writeAll(Thing.class, List.of());
              to.write(Other.class, new Other(-1));
            });
  }

  private static List<Thing> read(Snapshot snapshot) throws IOException {
    try (SnapshotReader from = snapshot.open()) {
      assertThat(from.read(Other.class)).isEqualTo(new Other(snapshot.sequence()));
      List<Thing> things = from.readAll(Thing.class);
      assertThat(from.readAll(Thing.class)).isEmpty();
      assertThat(from.read(Other.class)).isEqualTo(new Other(-1));
      return things;
    }
  }

  @Test
  void whatIsWrittenIsReadInOrder() throws IOException {
    write(12, 1000);

    Snapshot found = files().listSound().get(0);

    assertThat(found.sequence()).isEqualTo(12);
    assertThat(found.mark()).isEqualTo(84);
    assertThat(read(found)).isEqualTo(things(1000));
  }

  @Test
  void anotherValueThanIsAskedForIsDamage() throws IOException {
    write(1, 1);
    try (SnapshotReader from = files().listSound().get(0).open()) {
      assertThatThrownBy(() -> from.read(Thing.class)).isInstanceOf(DamagedJournalException.class);
    }
  }

  @Test
  void theTwoLatestAreKept() throws IOException {
    for (long sequence = 1; sequence <= 5; sequence++) {
      write(sequence * 10, 3);
    }
    assertThat(files().listSound()).extracting(Snapshot::sequence).containsExactly(50L, 40L);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).hasSize(2);
    }
  }

  @Test
  void noFlippedBitAndNoMissingByteIsPassedOver() throws IOException {
    Snapshot snapshot = write(30, 20);
    byte[] sound = Files.readAllBytes(snapshot.file());
    Random random = new Random(20261127);
    for (int i = 0; i < FLIPS; i++) {
      byte[] spoiled = sound.clone();
      int bits = 1 + random.nextInt(3);
      for (int bit = 0; bit < bits; bit++) {
        spoiled[random.nextInt(spoiled.length)] ^= (byte) (1 << random.nextInt(8));
      }
      boolean isSound = Arrays.equals(spoiled, sound);
      assertThat(fault(snapshot, spoiled).isEmpty()).as("try %d", i).isEqualTo(isSound);
      byte[] cut = Arrays.copyOf(sound, random.nextInt(sound.length));
      assertThat(fault(snapshot, cut)).as("cut to %d", cut.length).isPresent();
    }
  }

  private Optional<String> fault(Snapshot snapshot, byte[] bytes) throws IOException {
    Files.write(snapshot.file(), bytes);
    return files().verify().get(0).fault();
  }

  @Test
  void theOlderIsThereIfTheLatestIsDamaged() throws IOException {
    write(10, 5);
    Snapshot latest = write(20, 6);
    byte[] bytes = Files.readAllBytes(latest.file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(latest.file(), bytes);

    assertThat(files().listSound()).extracting(Snapshot::sequence).containsExactly(10L);
    assertThat(files().verify())
        .extracting(SnapshotFiles.Verified::fault)
        .containsExactly(Optional.of("damaged"), Optional.empty());
    assertThat(read(files().listSound().get(0))).hasSize(5);
  }

  @Test
  void anotherBuildReadsNone() throws IOException {
    write(10, 5);
    byte[] other = new byte[32];
    other[31] = 1;
    SnapshotFiles files = new SnapshotFiles(folder, Disk.REAL, Build.of(other));

    assertThat(files.listSound()).isEmpty();
    assertThat(files.verify().get(0).fault()).contains("of another version");
  }

  @Test
  void aFullDiskLeavesThoseThatWereThere() throws IOException {
    write(10, 5);
    FaultyDisk disk = new FaultyDisk();
    disk.bytesLeft = 300;
    SnapshotFiles files = new SnapshotFiles(folder, disk, BUILD);

    assertThatThrownBy(() -> files.write(20, 0, to -> to.writeAll(Thing.class, things(1000))))
        .hasMessageContaining("No space left");

    assertThat(files().listSound()).extracting(Snapshot::sequence).containsExactly(10L);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).as("nothing is left of the attempt").hasSize(1);
    }
  }

  @Test
  void aForceThatFailsIsNoSnapshot() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    disk.forceFails = true;
    SnapshotFiles files = new SnapshotFiles(folder, disk, BUILD);

    assertThatThrownBy(() -> files.write(20, 0, to -> to.write(Other.class, new Other(1))))
        .isInstanceOf(IOException.class);
    assertThat(files().listSound()).isEmpty();
  }

  @Test
  void theRunningBuildIsKnownByItsCode() {
    assertThat(Build.running().fingerprint()).hasSize(32).isNotEqualTo(new byte[32]);
    assertThat(Build.running().fingerprint()).isEqualTo(Build.running().fingerprint());
  }
}
