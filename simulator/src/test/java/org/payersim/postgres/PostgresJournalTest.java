package org.payersim.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.payersim.journal.Body;
import org.payersim.journal.DamagedJournalException;
import org.payersim.journal.Entry;
import org.payersim.journal.Journal;

/** The journal in a database keeps what journals promise, and its place against other writers. */
class PostgresJournalTest extends JournalContractTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 21, 9, 0);

  /** A writer that gives no sign by itself, as if it were suspended, and is soon thought dead. */
  private static final Timing SUSPENDED =
      new Timing(
          Duration.ofSeconds(1), Duration.ofDays(1), Duration.ofSeconds(3), Duration.ofMillis(50));

  private static final Timing QUICK =
      new Timing(
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofMillis(50));

  private final List<PostgresStorage> opened = new ArrayList<>();
  private Database database;

  @BeforeEach
  void create() throws IOException {
    database = TestDatabase.create();
  }

  @AfterEach
  void close() {
    opened.forEach(PostgresStorage::close);
  }

  private PostgresStorage storage(Timing timing, Standby standby) {
    PostgresStorage storage = PostgresStorage.in(database, standby, timing);
    opened.add(storage);
    return storage;
  }

  private PostgresJournal open(Timing timing) throws IOException {
    return storage(timing, PostgresJournalTest::nobody).open(folder);
  }

  private static void nobody(String holder) {
    throw new AssertionError("somebody writes already: " + holder);
  }

  @Override
  Journal open() throws IOException {
    return open(QUICK);
  }

  @Override
  void flipBit(long sequence) {
    TestDatabase.behind(database)
        .useHandle(
            handle ->
                handle.execute(
                    "update entry set payload = set_bit(payload, 3, 1 - get_bit(payload, 3))"
                        + " where sequence = ?",
                    sequence));
  }

  @Test
  void whateverIsChangedInARowIsNoticed() throws IOException {
    for (String change :
        List.of(
            "update entry set kind = 4 where sequence = 2",
            "update entry set second = second + 1 where sequence = 2",
            "update entry set nano = nano + 1 where sequence = 2",
            "update entry set crc = crc + 1 where sequence = 2",
            "delete from entry where sequence = 2",
            "delete from entry where sequence >= 2",
            "update entry set sequence = 9 where sequence = 3")) {
      database = TestDatabase.create();
      try (Journal journal = open()) {
        for (int i = 1; i <= 3; i++) {
          journal.append(Entry.Kind.RULES, AT, bytes("entry " + i));
        }
        journal.sync(3);
      }
      TestDatabase.behind(database).useHandle(handle -> handle.execute(change));

      assertThatThrownBy(
              () -> {
                try (Journal journal = open()) {
                  entries(journal);
                }
              })
          .as(change)
          .isInstanceOf(DamagedJournalException.class);
    }
  }

  @Test
  void aChangedOrMissingPieceOfABodyIsNoticed() throws IOException {
    Entry entry;
    try (Journal journal = open()) {
      entry = appendLong(journal);
      journal.sync(entry.sequence());
      TestDatabase.behind(database)
          .useHandle(
              handle ->
                  handle.execute(
                      "update chunk set bytes = set_byte(bytes, 7, 255) where part = 1"));
      assertThatThrownBy(() -> content(journal, entry))
          .isInstanceOf(DamagedJournalException.class)
          .hasMessageContaining("was changed");
      TestDatabase.behind(database)
          .useHandle(handle -> handle.execute("delete from chunk where part = 1"));
      assertThatThrownBy(() -> content(journal, entry))
          .isInstanceOf(DamagedJournalException.class)
          .hasMessageContaining("not whole");
    }
  }

  @Test
  void bodiesNobodyNamesAndCopiesThatWereReadAreRemoved() throws IOException {
    try (Journal journal = open()) {
      journal.sync(appendLong(journal).sequence());
      appendLong(journal); // never waited for
    }
    assertThat(pieces()).isEqualTo(4);
    try (Journal journal = open()) {
      assertThat(pieces()).isEqualTo(2);
      assertThat(content(journal, journal.reader().first())).hasSize(300_000);
    }
    try (var left = Files.list(folder.resolve("spool"))) {
      assertThat(left).isEmpty();
    }
  }

  private long pieces() {
    return TestDatabase.behind(database)
        .withHandle(
            handle -> handle.createQuery("select count(*) from chunk").mapTo(Long.class).one());
  }

  private static Entry appendLong(Journal journal) throws IOException {
    Body.Spool spool = journal.spool();
    spool.write(ByteBuffer.allocate(300_000));
    try (Body body = spool.finish()) {
      return journal.append(AT, body, Optional.empty());
    }
  }

  @Test
  void whoComesSecondWaitsAndGoesOnWhereTheFirstStood() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    CompletableFuture<PostgresJournal> second;
    try (PostgresJournal first = open(QUICK)) {
      first.sync(first.append(Entry.Kind.RULES, AT, bytes("by the first")).sequence());
      PostgresStorage storage =
          storage(
              QUICK,
              holder -> {
                assertThat(holder).startsWith(ProcessHandle.current().pid() + "@");
                told.countDown();
              });
      second = begin(storage);
      assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(300);
      assertThat(second).isNotDone();
      first.sync(first.append(Entry.Kind.RULES, AT, bytes("still")).sequence());
    }
    try (PostgresJournal journal = second.get(10, TimeUnit.SECONDS)) {
      assertThat(entries(journal)).hasSize(2);
      assertThat(journal.append(Entry.Kind.RULES, AT, bytes("next")).sequence()).isEqualTo(3);
    }
  }

  private CompletableFuture<PostgresJournal> begin(PostgresStorage storage) {
    CompletableFuture<PostgresJournal> opened = new CompletableFuture<>();
    Thread.ofPlatform()
        .start(
            () -> {
              try {
                opened.complete(storage.open(folder));
              } catch (IOException e) {
                opened.completeExceptionally(e);
              }
            });
    return opened;
  }

  @Test
  void aWriterThatWasSuspendedCannotAppendAfterAnotherBegan() throws Exception {
    PostgresJournal first = open(SUSPENDED);
    first.sync(first.append(Entry.Kind.RULES, AT, bytes("by the first")).sequence());
    AtomicBoolean waited = new AtomicBoolean();
    PostgresStorage storage = storage(QUICK, holder -> waited.set(true));
    // The database ends the silent session, and the second begins.
    try (PostgresJournal second = begin(storage).get(20, TimeUnit.SECONDS)) {
      assertThat(waited).isTrue();
      assertThat(second.epoch()).isEqualTo(first.epoch() + 1);

      Entry late = first.append(Entry.Kind.RULES, AT, bytes("too late"));
      assertThatThrownBy(() -> first.sync(late.sequence())).isInstanceOf(LostLeaseException.class);
      assertThat(first.hasFailed()).isTrue();
      assertThatThrownBy(() -> first.append(Entry.Kind.RULES, AT, bytes("again")))
          .isInstanceOf(IOException.class);

      second.sync(second.append(Entry.Kind.RULES, AT, bytes("by the second")).sequence());
      assertThat(entries(second))
          .extracting(entry -> new String(entry.payload(), java.nio.charset.StandardCharsets.UTF_8))
          .containsExactly("by the first", "by the second");
    } finally {
      first.close();
    }
  }

  /** Even with a session of its own that is alive: the epoch alone holds it off. */
  @Test
  void theEpochAloneHoldsAnOldWriterOff() throws IOException {
    try (PostgresJournal journal = open(SUSPENDED)) {
      TestDatabase.behind(database)
          .useHandle(handle -> handle.execute("update writer set epoch = epoch + 1"));
      Entry late = journal.append(Entry.Kind.RULES, AT, bytes("too late"));
      assertThatThrownBy(() -> journal.sync(late.sequence()))
          .isInstanceOf(LostLeaseException.class);
      assertThat(entries(journal)).isEmpty();
    }
  }

  @Test
  void aLostSessionIsReplacedAndNothingIsWrittenTwice() throws IOException {
    try (PostgresJournal journal = open(QUICK)) {
      for (int i = 1; i <= 20; i++) {
        Entry entry = journal.append(Entry.Kind.RULES, AT, bytes("entry " + i));
        if (i % 4 == 0) {
          TestDatabase.cut(database);
        }
        journal.sync(entry.sequence());
      }
      assertThat(entries(journal)).hasSize(20);
      assertThat(journal.hasFailed()).isFalse();
    }
  }

  @Test
  void aDatabaseThatStaysAwayRefusesAndIsTakenUpAgain() throws IOException {
    try (PostgresJournal journal = open(SUSPENDED)) {
      journal.sync(journal.append(Entry.Kind.RULES, AT, bytes("there")).sequence());
      allow(false);
      TestDatabase.cut(database);
      Entry refused = journal.append(Entry.Kind.RULES, AT, bytes("refused"));
      assertThatThrownBy(() -> journal.sync(refused.sequence()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the database failed");
      assertThat(journal.hasFailed()).isTrue();
    } finally {
      allow(true);
    }
    try (PostgresJournal journal = open(QUICK)) {
      assertThat(entries(journal)).hasSize(1);
      journal.sync(journal.append(Entry.Kind.RULES, AT, bytes("goes on")).sequence());
      assertThat(entries(journal)).hasSize(2);
    }
  }

  private void allow(boolean connections) {
    String name = database.name().substring(database.name().lastIndexOf('/') + 1);
    TestDatabase.admin()
        .useHandle(
            handle ->
                handle.execute(
                    "alter database " + name + " with allow_connections " + connections));
  }

  @Test
  void aFolderWithAJournalOfItsOwnIsNotPassedOver() throws IOException {
    Files.createDirectory(folder.resolve("journal"));
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds a journal in files");
  }
}
