package org.payersim.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import org.payersim.journal.Body;
import org.payersim.journal.BodyFile;
import org.payersim.journal.DamagedJournalException;
import org.payersim.journal.Entry;
import org.payersim.journal.Journal;
import org.payersim.journal.JournalReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal in a PostgreSQL database.
 *
 * <p>What is appended is written when it is waited for: all of it in one transaction, which serves
 * all that wait. A group that could not be written, or of which nobody knows whether it was, ends
 * the journal: it lets go of its place and takes no more until it is opened again, here or by a
 * payer that stands by.
 */
final class PostgresJournal implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresJournal.class);

  private final Lease lease;
  private final Path spool;
  private final Chunks chunks;
  private final PostgresReader reader;
  private final ReentrantLock appending = new ReentrantLock();
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicLong bodies = new AtomicLong();
  private final ScheduledExecutorService pulse;
  private final ScheduledFuture<?> signs;
  private List<Entry> waiting = new ArrayList<>();
  private volatile long appended;
  private volatile long durable;
  private volatile boolean failed;

  private PostgresJournal(
      Lease lease, Path spool, Chunks chunks, PostgresReader reader, Timing timing) {
    this.lease = lease;
    this.spool = spool;
    this.chunks = chunks;
    this.reader = reader;
    this.appended = lease.standing().entries();
    this.durable = lease.standing().entries();
    this.pulse =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("payersim-lease").daemon().factory());
    long every = timing.pulse().toMillis();
    this.signs = pulse.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
  }

  /**
   * Opens the journal, under a right to write that was waited for.
   *
   * @param connections for reading, and for long bodies
   * @param spool a folder for bodies on their way
   * @throws DamagedJournalException if the last entry is not the last that was acknowledged
   */
  static PostgresJournal open(Lease lease, Jdbi connections, Path spool, Timing timing)
      throws IOException {
    Files.createDirectories(spool);
    Chunks chunks = new Chunks(connections, spool);
    long last =
        Failures.asIo(
            () ->
                connections.withHandle(
                    handle ->
                        handle
                            .createQuery("select coalesce(max(sequence), 0) from entry")
                            .mapTo(Long.class)
                            .one()));
    if (last != lease.standing().entries()) {
      throw new DamagedJournalException(
          "the journal is damaged: it ends with entry "
              + last
              + ", and entry "
              + lease.standing().entries()
              + " was the last acknowledged");
    }
    chunks.removeOrphans();
    return new PostgresJournal(
        lease, spool, chunks, new PostgresReader(connections, chunks), timing);
  }

  /** Its writer's epoch. */
  long epoch() {
    return lease.standing().epoch();
  }

  @Override
  public JournalReader reader() {
    return reader;
  }

  @Override
  public long size() {
    return appended;
  }

  @Override
  public boolean hasFailed() {
    return failed;
  }

  @Override
  public Body.Spool spool() {
    return Body.Spool.passing(spool);
  }

  @Override
  public Entry append(LocalDateTime at, Body body, Optional<String> key) throws IOException {
    refuseIfFailed();
    Optional<BodyFile> file = Optional.empty();
    if (body.bodyFile().isPresent()) {
      String name = epoch() + "-" + bodies.incrementAndGet();
      chunks.write(name, body);
      file = Optional.of(new BodyFile(name, body.size(), body.checksum()));
    }
    Entry.Draft draft = Entry.Draft.delivery(body, file, key);
    return append(draft.kind(), at, draft.payload());
  }

  @Override
  public Entry append(Entry.Kind kind, LocalDateTime at, byte[] payload) throws IOException {
    appending.lock();
    try {
      refuseIfFailed();
      Entry entry = new Entry(appended + 1, kind, at, payload);
      waiting.add(entry);
      appended = entry.sequence();
      return entry;
    } finally {
      appending.unlock();
    }
  }

  private void refuseIfFailed() throws IOException {
    if (failed) {
      throw new IOException("the journal failed before and takes no more entries");
    }
  }

  @Override
  public void sync(long sequence) throws IOException {
    if (durable >= sequence) {
      return;
    }
    writing.lock();
    try {
      if (durable < sequence) {
        refuseIfFailed();
        write(takeWaiting());
      }
    } finally {
      writing.unlock();
    }
  }

  private Group takeWaiting() {
    appending.lock();
    try {
      Group group = new Group(waiting);
      waiting = new ArrayList<>();
      return group;
    } finally {
      appending.unlock();
    }
  }

  private void write(Group group) throws IOException {
    try {
      lease.write(group);
      durable = group.last();
    } catch (IOException | RuntimeException e) {
      fail(e);
      throw e;
    }
  }

  /** For good; whoever stands by may begin. */
  private void fail(Exception why) {
    failed = true;
    LOG.error("The journal takes no more entries until it is opened again: {}", why.getMessage());
    try {
      lease.close();
    } catch (IOException e) {
      LOG.debug("A session that was lost could not be closed", e);
    }
  }

  /** Gives a sign of life, unless a group is being written, which is one. */
  @SuppressWarnings("IllegalCatch") // else the next sign would never be given
  private void renew() {
    if (failed || !writing.tryLock()) {
      return;
    }
    try {
      lease.renew();
    } catch (IOException | RuntimeException e) {
      fail(e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    signs.cancel(false);
    pulse.shutdown();
    writing.lock();
    try {
      failed = true;
      lease.close();
    } finally {
      writing.unlock();
    }
  }
}
