package org.payersim.replica.protocol;

import java.util.List;

/**
 * One replica's copy of the journal, and its ballot. Entries are numbered from 1 on without gaps.
 * What fails throws an {@link java.io.UncheckedIOException}: the replica then has to be stopped.
 */
public interface ReplicaLog {
  /** The number of the last entry; 0 if there is none. */
  long last();

  /** The term of an entry; 0 for entry 0. */
  long term(long index);

  /** Entries from this one on: at least one if there is one, then as many as these bytes hold. */
  List<LogEntry> read(long from, int bytes);

  /** Appends entries; they are not on disk before {@link #force}. */
  void append(List<LogEntry> entries);

  /** Forgets all entries behind this one, on disk. */
  void truncateAfter(long index);

  /** Returns when all entries are on disk. */
  void force();

  /** The ballot as it was saved last; {@link Ballot#FIRST} if it never was. */
  Ballot ballot();

  /** Returns when the ballot is on disk. */
  void save(Ballot ballot);
}
