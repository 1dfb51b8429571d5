package org.payersim.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.journal.DamagedJournalException;
import org.payersim.journal.Entry;
import org.payersim.journal.Journal;

/** What every journal promises, wherever it stands. */
abstract class JournalContractTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 21, 9, 0, 0, 123_456_789);

  @TempDir Path folder;

  /** The journal under test: the same one each time. */
  abstract Journal open() throws IOException;

  /** Changes one bit of the payload of an entry behind its back; the journal is closed. */
  abstract void flipBit(long sequence) throws IOException;

  @Test
  void whatWasAppendedIsThereAgain() throws IOException {
    try (Journal journal = open()) {
      assertThat(journal.size()).isZero();
      journal.append(Entry.Kind.RULES, AT, bytes("first"));
      journal.append(AT.plusDays(1), Body.of(bytes("ISA*...")), Optional.empty());
      journal.append(AT.minusYears(90), Body.of(bytes("ISA*again")), Optional.of("key-1"));
      journal.append(Entry.Kind.CLOCK, AT, new byte[0]);
      journal.sync(4);
    }

    try (Journal journal = open()) {
      List<Entry> entries = entries(journal);
      assertThat(entries).extracting(Entry::sequence).containsExactly(1L, 2L, 3L, 4L);
      assertThat(entries)
          .extracting(Entry::kind)
          .containsExactly(
              Entry.Kind.RULES,
              Entry.Kind.INTERCHANGE,
              Entry.Kind.KEYED_INTERCHANGE,
              Entry.Kind.CLOCK);
      assertThat(entries)
          .extracting(Entry::at)
          .containsExactly(AT, AT.plusDays(1), AT.minusYears(90), AT);
      assertThat(entries.get(0).payload()).isEqualTo(bytes("first"));
      assertThat(entries.get(2).key()).contains("key-1");
      assertThat(content(journal, entries.get(1))).isEqualTo(bytes("ISA*..."));
      assertThat(content(journal, entries.get(2))).isEqualTo(bytes("ISA*again"));
      assertThat(journal.reader().first().payload()).isEqualTo(bytes("first"));
      assertThat(journal.size()).isEqualTo(4);
      assertThat(journal.append(Entry.Kind.DUE, AT, new byte[0]).sequence()).isEqualTo(5);
    }
  }

  @Test
  void longBodiesAreKeptByteForByte() throws IOException {
    byte[] content = new byte[700_017];
    new Random(7).nextBytes(content);
    try (Journal journal = open()) {
      for (Optional<String> key : List.of(Optional.<String>empty(), Optional.of("k"))) {
        Body.Spool spool = journal.spool();
        for (int at = 0; at < content.length; at += 1000) {
          spool.write(ByteBuffer.wrap(content, at, Math.min(1000, content.length - at)));
        }
        try (Body body = spool.finish()) {
          journal.sync(journal.append(AT, body, key).sequence());
          assertThat(content(body)).isEqualTo(content);
        }
      }
    }

    try (Journal journal = open()) {
      List<Entry> entries = entries(journal);
      assertThat(content(journal, entries.get(0))).isEqualTo(content);
      assertThat(content(journal, entries.get(1))).isEqualTo(content);
      assertThat(entries.get(1).key()).contains("k");
    }
  }

  @Test
  void manyWhoWaitAreServed() throws Exception {
    try (Journal journal = open();
        ExecutorService writers = Executors.newFixedThreadPool(16)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        work.add(
            () -> {
              journal.sync(journal.append(Entry.Kind.RULES, AT, bytes("x")).sequence());
              return null;
            });
      }
      for (var done : writers.invokeAll(work)) {
        done.get();
      }
    }

    try (Journal journal = open()) {
      assertThat(entries(journal)).hasSize(400);
    }
  }

  @Test
  void aChangedEntryIsNeverPassedOver() throws IOException {
    try (Journal journal = open()) {
      journal.append(Entry.Kind.RULES, AT, bytes("first"));
      journal.append(Entry.Kind.RULES, AT, bytes("second"));
      journal.append(Entry.Kind.RULES, AT, bytes("third"));
      journal.sync(3);
    }
    flipBit(2);

    assertThatThrownBy(
            () -> {
              try (Journal journal = open()) {
                entries(journal);
              }
            })
        .isInstanceOf(DamagedJournalException.class)
        .hasMessageContaining("journal entry 2 is damaged");
  }

  static List<Entry> entries(Journal journal) throws IOException {
    List<Entry> entries = new ArrayList<>();
    assertThat(journal.reader().forEach(entries::add).entries()).isEqualTo(entries.size());
    return entries;
  }

  static byte[] content(Journal journal, Entry entry) throws IOException {
    try (Body body = journal.reader().body(entry)) {
      return content(body);
    }
  }

  private static byte[] content(Body body) throws IOException {
    byte[] read = new byte[(int) body.size()];
    for (int at = 0; at < read.length; ) {
      at += body.source().read(at, read, at, read.length - at);
    }
    return read;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
