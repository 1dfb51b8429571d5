package org.payersim.replica;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.payersim.journal.Disk;
import org.payersim.journal.Entry;
import org.payersim.journal.FileJournal;
import org.payersim.journal.JournalCursor;
import org.payersim.replica.protocol.Ballot;
import org.payersim.replica.protocol.LogEntry;
import org.payersim.replica.protocol.ReplicaLog;

/**
 * A journal in files as the protocol sees it. The latest entries are kept in memory, for those who
 * are a little behind; who is further behind is read to from disk.
 */
final class JournalLog implements ReplicaLog, Closeable {
  private static final int RECENT_BYTES = 8 << 20;
  private static final int CURSORS = 4;

  private final FileJournal journal;
  private final BallotFile ballots;

  /** The terms of the entries, by the first entry of each. */
  private final NavigableMap<Long, Long> terms;

  private final ArrayDeque<LogEntry> recent = new ArrayDeque<>();
  private final Deque<JournalCursor> cursors = new ArrayDeque<>();
  private int recentBytes;
  private Ballot ballot;

  private JournalLog(FileJournal journal, NavigableMap<Long, Long> terms, BallotFile ballots)
      throws IOException {
    this.journal = journal;
    this.terms = terms;
    this.ballots = ballots;
    this.ballot = ballots.read();
  }

  /**
   * Opens the journal in a folder, made if need be.
   *
   * @throws org.payersim.journal.DamagedJournalException if it is not as it was written
   */
  static JournalLog open(Path folder) throws IOException {
    NavigableMap<Long, Long> terms = new TreeMap<>();
    FileJournal journal =
        FileJournal.open(
            folder, Disk.REAL, FileJournal.SEGMENT_BYTES, 0, entry -> note(terms, entry));
    try {
      return new JournalLog(journal, terms, new BallotFile(folder));
    } catch (IOException e) {
      journal.close();
      throw e;
    }
  }

  private static void note(NavigableMap<Long, Long> terms, Entry entry) {
    if (terms.isEmpty() || terms.lastEntry().getValue() != entry.term()) {
      terms.put(entry.sequence(), entry.term());
    }
  }

  /** An entry as the protocol sees it. */
  static LogEntry logEntry(Entry entry) {
    return new LogEntry(entry.term(), voters(entry), entry.encode());
  }

  private static Optional<SortedSet<String>> voters(Entry entry) {
    if (entry.kind() != Entry.Kind.VOTERS) {
      return Optional.empty();
    }
    return Optional.of(
        Collections.unmodifiableSortedSet(
            new TreeSet<>(new String(entry.payload(), StandardCharsets.UTF_8).lines().toList())));
  }

  FileJournal journal() {
    return journal;
  }

  @Override
  public long last() {
    return journal.size();
  }

  @Override
  public long term(long index) {
    return index == 0 ? 0 : terms.floorEntry(index).getValue();
  }

  @Override
  public List<LogEntry> read(long from, int bytes) {
    long firstRecent = last() - recent.size() + 1;
    List<LogEntry> read = new ArrayList<>();
    int size = 0;
    if (from >= firstRecent) {
      for (LogEntry entry : recent.stream().skip(from - firstRecent).toList()) {
        if (!read.isEmpty() && size + entry.bytes().length > bytes) {
          break;
        }
        read.add(entry);
        size += entry.bytes().length;
      }
      return read;
    }
    try {
      JournalCursor cursor = cursor(from);
      while (cursor.next() <= last() && (read.isEmpty() || size < bytes)) {
        LogEntry entry = logEntry(cursor.read());
        read.add(entry);
        size += entry.bytes().length;
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that stands there already, if there is one. */
  private JournalCursor cursor(long from) throws IOException {
    for (JournalCursor known : cursors) {
      if (known.next() == from) {
        return known;
      }
    }
    if (cursors.size() == CURSORS) {
      cursors.removeFirst().close();
    }
    JournalCursor cursor = journal.cursor(from);
    cursors.add(cursor);
    return cursor;
  }

  @Override
  public void append(List<LogEntry> entries) {
    try {
      for (LogEntry one : entries) {
        Entry entry = Entry.decode(one.bytes());
        journal.append(entry);
        note(terms, entry);
        recent.add(one);
        recentBytes += one.bytes().length;
      }
      while (recentBytes > RECENT_BYTES && recent.size() > 1) {
        recentBytes -= recent.removeFirst().bytes().length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void truncateAfter(long index) {
    try {
      closeCursors();
      journal.truncateAfter(index);
      terms.tailMap(index, false).clear();
      recent.clear();
      recentBytes = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void closeCursors() throws IOException {
    for (JournalCursor cursor : cursors) {
      cursor.close();
    }
    cursors.clear();
  }

  @Override
  public void force() {
    try {
      journal.sync(last());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Ballot ballot() {
    return ballot;
  }

  @Override
  public void save(Ballot cast) {
    try {
      ballots.write(cast);
      ballot = cast;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    closeCursors();
    journal.close();
  }
}
