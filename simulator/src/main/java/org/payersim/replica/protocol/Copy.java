package org.payersim.replica.protocol;

import java.util.Collection;
import java.util.List;

/** A replica's copy of the journal, and who agrees on it. */
final class Copy {
  private static final int READ_BYTES = 1 << 20;

  private final ReplicaLog log;
  private final Voters voters;

  /** As it stands on disk. */
  Copy(ReplicaLog log, Collection<String> firstVoters) {
    this.log = log;
    this.voters = new Voters(firstVoters);
    long index = 1;
    while (index <= log.last()) {
      for (LogEntry entry : log.read(index, READ_BYTES)) {
        voters.written(index, entry);
        index++;
      }
    }
  }

  Voters voters() {
    return voters;
  }

  long last() {
    return log.last();
  }

  long term(long index) {
    return log.term(index);
  }

  /** Entries from this one on, as many as a message carries; none if there are none. */
  List<LogEntry> from(long index) {
    return index > log.last() ? List.of() : log.read(index, READ_BYTES);
  }

  /** One entry more, not on disk yet. */
  void add(LogEntry entry) {
    log.append(List.of(entry));
    voters.written(log.last(), entry);
  }

  /** One entry more, on disk. */
  void addForced(LogEntry entry) {
    add(entry);
    log.force();
  }

  /** Whether somebody who asks for a vote knows at least as much. */
  boolean isCoveredBy(Message.AskVote ask) {
    long lastTerm = term(last());
    return ask.lastTerm() > lastTerm || (ask.lastTerm() == lastTerm && ask.lastIndex() >= last());
  }

  /** The last entry of the term before this entry's: a whole term is passed over at once. */
  long beforeTermOf(long index, long committed) {
    long before = index;
    while (before > committed && term(before) == term(index)) {
      before--;
    }
    return before;
  }

  /**
   * A leader's entries: what is there already stays, what is otherwise than the leader's goes, and
   * all of it is on disk.
   *
   * @param previous the number of the entry before them, which is as the leader's
   * @param committed up to where nothing may change any more
   */
  void take(long previous, List<LogEntry> entries, long committed) {
    int known = 0;
    while (known < entries.size()
        && previous + known < last()
        && term(previous + known + 1) == entries.get(known).term()) {
      known++;
    }
    if (known == entries.size()) {
      return;
    }
    truncateAfter(previous + known, committed);
    List<LogEntry> rest = entries.subList(known, entries.size());
    log.append(rest);
    long index = previous + known;
    for (LogEntry entry : rest) {
      index++;
      voters.written(index, entry);
    }
    log.force();
  }

  private void truncateAfter(long index, long committed) {
    if (index == last()) {
      return;
    }
    if (index < committed) {
      throw new IllegalStateException(
          "entry " + (index + 1) + " was agreed on and is to be another");
    }
    log.truncateAfter(index);
    voters.truncatedAfter(index);
  }
}
