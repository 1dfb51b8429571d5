package org.payersim.replica;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.payersim.journal.Body;
import org.payersim.journal.Entry;
import org.payersim.journal.FileJournal;
import org.payersim.journal.Journal;
import org.payersim.journal.JournalReader;

/**
 * The journal a replica keeps with others: an entry counts once a majority has it on disk. Who
 * appends while another leads is refused; whether an entry counts whose {@code sync} failed is not
 * known, it may come to count later.
 */
final class ReplicatedJournal implements Journal {
  private final FileJournal own;
  private final Replica replica;

  /** Entries that are not agreed on yet. */
  private final Map<Long, Entry> open = new ConcurrentHashMap<>();

  ReplicatedJournal(FileJournal own, Replica replica) {
    this.own = own;
    this.replica = replica;
  }

  @Override
  public JournalReader reader() {
    return own.reader();
  }

  @Override
  public long size() {
    return own.size();
  }

  @Override
  public boolean hasFailed() {
    return own.hasFailed() || replica.isOver();
  }

  @Override
  public Body.Spool spool() {
    return own.spool();
  }

  @Override
  public Entry append(Entry.Kind kind, LocalDateTime at, byte[] payload) throws IOException {
    Entry entry = replica.append(kind, at, payload);
    open.put(entry.sequence(), entry);
    return entry;
  }

  @Override
  public void sync(long sequence) throws IOException {
    Entry entry = open.remove(sequence);
    if (entry == null) {
      throw new IllegalStateException("entry " + sequence + " was not appended here");
    }
    replica.agree(entry);
  }

  /** The replica closes its journal. */
  @Override
  public void close() {}
}
