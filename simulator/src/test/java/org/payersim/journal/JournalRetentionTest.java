package org.payersim.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalRetentionTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 16, 9, 0);
  private static final long SMALL_SEGMENTS = 500;
  private static final int ENTRIES = 60;

  @TempDir private Path folder;

  @BeforeEach
  void aJournalOfSeveralSegments() throws IOException {
    try (FileJournal journal =
        FileJournal.open(folder, Disk.REAL, SMALL_SEGMENTS, 0, entry -> {})) {
      for (int i = 1; i <= ENTRIES; i++) {
        if (i % 20 == 0) {
          Body.Spool spool = journal.spool();
          spool.write(ByteBuffer.wrap(new byte[Body.IN_MEMORY + i]));
          journal.append(AT, spool.finish(), Optional.empty());
        } else {
          journal.append(Entry.Kind.RULES, AT, ("entry " + i).getBytes(US_ASCII));
        }
      }
      journal.sync(ENTRIES);
    }
  }

  private JournalFiles files() throws IOException {
    return JournalFiles.in(folder);
  }

  private int run(long needed, Duration age, Duration later) throws IOException {
    return new JournalRetention(files(), age).run(needed, Instant.now().plus(later));
  }

  private List<Long> sequences(long from) throws IOException {
    List<Long> found = new ArrayList<>();
    files().forEach(from, entry -> found.add(entry.sequence()));
    return found;
  }

  @Test
  void anEntryAndAllBehindItAreReadFromAnyPlace() throws IOException {
    for (long from = 1; from <= ENTRIES; from++) {
      assertThat(sequences(from)).hasSize((int) (ENTRIES - from + 1)).startsWith(from);
    }
    assertThat(sequences(ENTRIES + 1)).isEmpty();
  }

  @Test
  void whatNoStartNeedsGoesWithItsBodies() throws IOException {
    assertThat(run(45, Duration.ZERO, Duration.ofSeconds(1))).isPositive();

    long beginning = files().beginning();
    assertThat(beginning).isGreaterThan(20).isLessThanOrEqualTo(45);
    assertThat(sequences(beginning)).startsWith(beginning).endsWith((long) ENTRIES);
    try (Stream<Path> bodies = Files.list(folder.resolve("bodies"))) {
      assertThat(bodies).as("those of entries 40 and 60").hasSize(2);
    }
    try (FileJournal journal = FileJournal.open(folder)) {
      Entry next = journal.append(Entry.Kind.RULES, AT, new byte[1]);
      assertThat(next.sequence()).isEqualTo(ENTRIES + 1);
    }
  }

  @Test
  void whatIsNeededOrYoungStays() throws IOException {
    assertThat(run(1, Duration.ZERO, Duration.ofDays(1))).isZero();
    assertThat(run(45, Duration.ofDays(30), Duration.ofDays(29))).isZero();
    assertThat(files().beginning()).isEqualTo(1);
    assertThat(run(45, Duration.ofDays(30), Duration.ofDays(31))).isPositive();
  }

  @Test
  void whoAsksForTheBeginningIsToldThatItIsGone() throws IOException {
    run(45, Duration.ZERO, Duration.ofSeconds(1));

    assertThatThrownBy(() -> files().forEach(entry -> {}))
        .isInstanceOf(BeginningGoneException.class)
        .hasMessageContaining("the journal begins with entry " + files().beginning())
        .hasMessageContaining("--keep-journal");
    assertThatThrownBy(() -> files().first()).isInstanceOf(BeginningGoneException.class);
  }

  @Test
  void aSegmentMissingBehindTheBeginningIsDamageStill() throws IOException {
    run(45, Duration.ZERO, Duration.ofSeconds(1));
    Files.delete(files().segments().get(0));

    assertThatThrownBy(() -> files().forEach(files().beginning(), entry -> {}))
        .isInstanceOf(DamagedJournalException.class)
        .hasMessageContaining("is missing");
  }

  @Test
  void whatWasOnItsWayWhenThePayerStoppedIsRemovedThoughNotAllIsRead() throws IOException {
    Files.write(folder.resolve("bodies/body-1.part"), new byte[10]);

    FileJournal.open(folder, Disk.REAL, SMALL_SEGMENTS, 50, entry -> {}).close();

    try (Stream<Path> bodies = Files.list(folder.resolve("bodies"))) {
      assertThat(bodies).hasSize(3).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void aDiskWithoutRoomIsToldBeforeAnythingIsWritten() throws IOException {
    FaultyDisk disk = new FaultyDisk();
    try (FileJournal journal = FileJournal.open(folder, disk, SMALL_SEGMENTS, 0, entry -> {})) {
      disk.bytesLeftToShow = Room.RESERVED - 1;
      assertThatThrownBy(() -> journal.append(Entry.Kind.RULES, AT, new byte[1]))
          .isInstanceOf(DiskFullException.class);
      assertThat(journal.size()).isEqualTo(ENTRIES);
      disk.bytesLeftToShow = Long.MAX_VALUE;
      assertThat(journal.append(Entry.Kind.RULES, AT, new byte[1]).sequence())
          .isEqualTo(ENTRIES + 1);
    }
  }
}
