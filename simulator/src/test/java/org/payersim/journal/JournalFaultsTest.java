package org.payersim.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journal of several segments and long bodies on a disk that fails, and one whose bits were
 * flipped. The long form of the latter: {@code -Dflips=10000}.
 */
class JournalFaultsTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 26, 9, 0);
  private static final long SMALL_SEGMENTS = 2_000;
  private static final int FLIPS = Integer.getInteger("flips", 1_000);

  @TempDir private Path folder;

  @Test
  void segmentsAreReadAsOneJournal() throws IOException {
    write(50);

    assertThat(segments()).hasSizeGreaterThan(4);
    try (FileJournal journal =
        FileJournal.open(folder, Disk.REAL, SMALL_SEGMENTS, 0, entry -> {})) {
      assertThat(texts(journal)).hasSize(50).startsWith(text(0)).endsWith(text(49));
      assertThat(journal.append(Entry.Kind.RULES, AT, bytes("next")).sequence()).isEqualTo(51);
    }
  }

  @Test
  void aMissingSegmentIsDamage() throws IOException {
    write(50);
    Files.delete(segments().get(2));

    assertThatThrownBy(() -> FileJournal.open(folder).close())
        .isInstanceOf(DamagedJournalException.class)
        .hasMessageContaining("is missing before");
  }

  @Test
  void onlyTheLastSegmentMayBeTorn() throws IOException {
    write(50);
    Path early = segments().get(1);
    byte[] whole = Files.readAllBytes(early);
    Files.write(early, Arrays.copyOf(whole, whole.length - 1));

    assertThatThrownBy(() -> FileJournal.open(folder).close())
        .isInstanceOf(DamagedJournalException.class);
  }

  @Test
  void aSegmentThatWasOnlyBegunIsGoneOnWith() throws IOException {
    write(50);
    long next = 51;
    Files.createFile(JournalFiles.at(folder).segment(next));

    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(journal.append(Entry.Kind.RULES, AT, bytes("on")).sequence()).isEqualTo(next);
    }
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(texts(journal)).hasSize(51);
    }
  }

  @Test
  void noFlippedBitIsPassedOver() throws IOException {
    write(30);
    long seed = Long.getLong("seed", 20261126);
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>(segments());
    files.addAll(bodies());
    for (int i = 0; i < FLIPS; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      int bit = random.nextInt(whole.length * 8);
      whole[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, whole);
      assertThatThrownBy(this::readAll)
          .as("seed %d, flip %d: bit %d of %s", seed, i, bit, file)
          .isInstanceOf(DamagedJournalException.class);
      whole[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, whole);
    }
    assertThat(readAll()).isEqualTo(30);
  }

  @Test
  void aFullDiskRefusesAndSpoilsNothing() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    try (FileJournal journal = FileJournal.open(folder, disk, SMALL_SEGMENTS, 0, entry -> {})) {
      journal.append(Entry.Kind.RULES, AT, bytes("before"));
      journal.sync(1);
      disk.bytesLeft = 40;
      assertThatThrownBy(() -> journal.append(Entry.Kind.RULES, AT, new byte[100]))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space left");
      disk.bytesLeft = Long.MAX_VALUE;
      Entry after = journal.append(Entry.Kind.RULES, AT, bytes("after"));
      journal.sync(after.sequence());
      assertThat(after.sequence()).isEqualTo(2);
    }
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(texts(journal)).containsExactly("before", "after");
    }
  }

  @Test
  void shortWritesAreGoneOnWith() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    disk.atOnce = 7;
    try (FileJournal journal = FileJournal.open(folder, disk, SMALL_SEGMENTS, 0, entry -> {})) {
      for (int i = 0; i < 20; i++) {
        journal.sync(journal.append(Entry.Kind.RULES, AT, bytes(text(i))).sequence());
      }
    }
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(texts(journal)).hasSize(20).endsWith(text(19));
    }
  }

  @Test
  void afterAFailedForceNothingMoreIsTaken() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    try (FileJournal journal = FileJournal.open(folder, disk, SMALL_SEGMENTS, 0, entry -> {})) {
      journal.sync(journal.append(Entry.Kind.RULES, AT, bytes("sure")).sequence());
      Entry unsure = journal.append(Entry.Kind.RULES, AT, bytes("unsure"));
      disk.forceFails = true;
      assertThatThrownBy(() -> journal.sync(unsure.sequence())).isInstanceOf(IOException.class);
      disk.forceFails = false;
      assertThatThrownBy(() -> journal.sync(unsure.sequence()))
          .as("a second force may lie")
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> journal.append(Entry.Kind.RULES, AT, bytes("more")))
          .isInstanceOf(IOException.class);
    }
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(texts(journal)).startsWith("sure");
    }
  }

  @Test
  void aForceThatFailsBetweenSegmentsLosesNothingToldOf() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    int told = 0;
    try (FileJournal journal = FileJournal.open(folder, disk, 200, 0, entry -> {})) {
      for (int i = 0; i < 3; i++) {
        journal.sync(journal.append(Entry.Kind.RULES, AT, bytes(text(i))).sequence());
        told++;
      }
      disk.forceFails = true;
      assertThatThrownBy(
              () -> {
                for (int i = 3; i < 30; i++) {
                  journal.append(Entry.Kind.RULES, AT, bytes(text(i)));
                }
              })
          .isInstanceOf(IOException.class);
    }
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(texts(journal)).hasSizeGreaterThanOrEqualTo(told).startsWith(text(0), text(1));
    }
  }

  @Test
  void aJournalOfAnEarlierVersionIsNotPassedOver() throws IOException {
    Files.createFile(folder.resolve("journal.log"));

    assertThatThrownBy(() -> FileJournal.open(folder).close())
        .isInstanceOf(DamagedJournalException.class)
        .hasMessageContaining("earlier version");
  }

  @Test
  void aKeyStandsWithItsDelivery() throws IOException {
    try (FileJournal journal = FileJournal.open(folder)) {
      journal.append(AT, Body.of(bytes("ISA*1~")), Optional.of("first try"));
      Body.Spool spool = journal.spool();
      spool.write(ByteBuffer.allocate(Body.IN_MEMORY + 1));
      try (Body body = spool.finish()) {
        journal.append(AT, body, Optional.of("long"));
      }
    }
    try (FileJournal journal = FileJournal.open(folder)) {
      List<Entry> entries = entries(journal);
      assertThat(entries)
          .extracting(Entry::key)
          .containsExactly(Optional.of("first try"), Optional.of("long"));
      try (Body body = journal.reader().body(entries.get(0))) {
        assertThat(body.bytes()).isEqualTo(bytes("ISA*1~"));
      }
      try (Body body = journal.reader().body(entries.get(1))) {
        assertThat(body.size()).isEqualTo(Body.IN_MEMORY + 1);
      }
    }
  }

  /** Entries of many lengths, every seventh with a body in a file. */
  private void write(int count) throws IOException {
    try (FileJournal journal =
        FileJournal.open(folder, Disk.REAL, SMALL_SEGMENTS, 0, entry -> {})) {
      for (int i = 0; i < count; i++) {
        if (i % 7 == 6) {
          Body.Spool spool = journal.spool();
          byte[] content = new byte[Body.IN_MEMORY + 1];
          new Random(i).nextBytes(content);
          spool.write(ByteBuffer.wrap(content));
          try (Body body = spool.finish()) {
            journal.append(AT, body, Optional.of("key " + i));
          }
        } else {
          journal.append(Entry.Kind.RULES, AT.plusMinutes(i), bytes(text(i)));
        }
      }
      journal.sync(count);
    }
  }

  private long readAll() throws IOException {
    JournalFiles files = JournalFiles.in(folder);
    return files
        .forEach(
            entry -> {
              if (entry.isDelivery()) {
                files.body(entry).close();
              }
            })
        .entries();
  }

  private static String text(int i) {
    return "entry " + i + " " + "x".repeat(i * 37 % 300);
  }

  private static List<Entry> entries(FileJournal journal) throws IOException {
    List<Entry> entries = new ArrayList<>();
    journal.reader().forEach(entries::add);
    return entries;
  }

  private static List<String> texts(FileJournal journal) throws IOException {
    return entries(journal).stream()
        .map(entry -> new String(entry.payload(), StandardCharsets.UTF_8))
        .toList();
  }

  private List<Path> segments() throws IOException {
    return JournalFiles.at(folder).segments();
  }

  private List<Path> bodies() throws IOException {
    try (Stream<Path> files = Files.list(JournalFiles.at(folder).bodies())) {
      return files.sorted().toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
