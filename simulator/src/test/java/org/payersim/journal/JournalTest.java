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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 21, 9, 0, 0, 123_000_000);

  @TempDir private Path folder;

  @Test
  void whatWasAppendedIsThereAgain() throws IOException {
    try (FileJournal journal = FileJournal.open(folder)) {
      journal.append(Entry.Kind.RULES, AT, bytes("first"));
      journal.append(AT.plusDays(1), Body.of(bytes("ISA*...")), Optional.empty());
      journal.sync(2);
    }

    try (FileJournal journal = FileJournal.open(folder)) {
      List<Entry> entries = entries(journal);
      assertThat(entries).extracting(Entry::sequence).containsExactly(1L, 2L);
      assertThat(entries)
          .extracting(Entry::kind)
          .containsExactly(Entry.Kind.RULES, Entry.Kind.INTERCHANGE);
      assertThat(entries).extracting(Entry::at).containsExactly(AT, AT.plusDays(1));
      assertThat(text(journal, 1)).isEqualTo("ISA*...");
      assertThat(journal.append(Entry.Kind.CLOCK, AT, new byte[0]).sequence()).isEqualTo(3);
    }
  }

  @Test
  void aTornLastEntryIsCutWhereverItTears() throws IOException {
    Path file = twoEntries();
    byte[] whole = Files.readAllBytes(file);
    int first = 32 + 4 + "first".length();

    for (int length = first; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (FileJournal journal = FileJournal.open(folder)) {
        assertThat(entries(journal)).as("cut at %d", length).hasSize(1);
        assertThat(Files.size(file)).isEqualTo(first);
        assertThat(journal.append(Entry.Kind.RULES, AT, bytes("again")).sequence()).isEqualTo(2);
      }
    }
  }

  @Test
  void aTailThatNeverReachedTheDiskIsCut() throws IOException {
    Path file = twoEntries();
    byte[] whole = Files.readAllBytes(file);
    byte[] zeroed = Arrays.copyOf(whole, whole.length + 64);
    Arrays.fill(zeroed, whole.length - 3, zeroed.length, (byte) 0);
    Files.write(file, zeroed);

    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(entries(journal)).hasSize(1);
    }
  }

  @Test
  void aFlippedBitIsNeverPassedOver() throws IOException {
    Path file = twoEntries();
    byte[] whole = Files.readAllBytes(file);

    for (int i = 0; i < whole.length * 8; i++) {
      byte[] flipped = whole.clone();
      flipped[i / 8] ^= (byte) (1 << i % 8);
      Files.write(file, flipped);
      assertThatThrownBy(() -> FileJournal.open(folder).close())
          .as("bit %d", i)
          .isInstanceOf(DamagedJournalException.class);
    }
  }

  @Test
  void aLongBodyStandsInAFileOfItsOwn() throws IOException {
    byte[] content = new byte[3 * Body.IN_MEMORY + 17];
    new Random(7).nextBytes(content);
    try (FileJournal journal = FileJournal.open(folder)) {
      Body.Spool spool = journal.spool();
      for (int at = 0; at < content.length; at += 1000) {
        spool.write(ByteBuffer.wrap(content, at, Math.min(1000, content.length - at)));
      }
      try (Body body = spool.finish()) {
        Entry entry = journal.append(AT, body, Optional.empty());
        journal.sync(entry.sequence());
      }
    }

    try (FileJournal journal = FileJournal.open(folder);
        Body body = journal.reader().body(journal.reader().first())) {
      byte[] read = new byte[content.length];
      int at = 0;
      while (at < read.length) {
        at += body.source().read(at, read, at, read.length - at);
      }
      assertThat(read).isEqualTo(content);
    }
  }

  @Test
  void aChangedBodyFileIsNoticed() throws IOException {
    try (FileJournal journal = FileJournal.open(folder)) {
      Body.Spool spool = journal.spool();
      spool.write(ByteBuffer.allocate(Body.IN_MEMORY + 1));
      try (Body body = spool.finish()) {
        journal.append(AT, body, Optional.empty());
      }
    }
    Path file = bodies().get(0);
    byte[] content = Files.readAllBytes(file);
    content[4711] ^= 1;
    Files.write(file, content);

    try (FileJournal journal = FileJournal.open(folder)) {
      assertThatThrownBy(() -> journal.reader().body(journal.reader().first()).close())
          .isInstanceOf(DamagedJournalException.class)
          .hasMessageContaining("was changed");
    }
  }

  @Test
  void aBodyNobodyNamesIsRemoved() throws IOException {
    try (FileJournal journal = FileJournal.open(folder)) {
      Body.Spool spool = journal.spool();
      spool.write(ByteBuffer.allocate(Body.IN_MEMORY + 1));
    }
    assertThat(bodies()).hasSize(1);

    FileJournal.open(folder).close();

    assertThat(bodies()).isEmpty();
  }

  @Test
  void manyWhoWaitShareOneForce() throws Exception {
    try (FileJournal journal = FileJournal.open(folder);
        ExecutorService writers = Executors.newFixedThreadPool(16)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        work.add(
            () -> {
              Entry entry = journal.append(Entry.Kind.RULES, AT, bytes("x"));
              journal.sync(entry.sequence());
              return null;
            });
      }
      for (var done : writers.invokeAll(work)) {
        done.get();
      }
    }

    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(entries(journal)).hasSize(400);
    }
  }

  @Test
  void oneJournalHasOneWriter() throws IOException {
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThatThrownBy(() -> FileJournal.open(folder).close())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use");
      assertThat(entries(journal)).isEmpty();
    }
  }

  private static List<Entry> entries(FileJournal journal) throws IOException {
    List<Entry> entries = new ArrayList<>();
    journal.reader().forEach(entries::add);
    return entries;
  }

  private Path twoEntries() throws IOException {
    try (FileJournal journal = FileJournal.open(folder)) {
      journal.append(Entry.Kind.RULES, AT, bytes("first"));
      journal.append(Entry.Kind.INTERCHANGE, AT, bytes("ISA*00*second~"));
    }
    return folder.resolve("00000000000000000001.log");
  }

  private List<Path> bodies() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("bodies"))) {
      return files.toList();
    }
  }

  private static String text(FileJournal journal, int index) throws IOException {
    try (Body body = journal.reader().body(entries(journal).get(index))) {
      byte[] read = new byte[(int) body.size()];
      body.source().read(0, read, 0, read.length);
      return new String(read, StandardCharsets.UTF_8);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
