package org.payersim.replica.protocol;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who agrees on the journal: those named by its last entry that names any, agreed on or not. One is
 * added or taken away at a time, so that any majority before shares one with any majority after.
 */
final class Voters {
  private final TreeMap<Long, SortedSet<String>> from = new TreeMap<>();

  /**
   * @param first who agrees on the journal before it says anything about that
   */
  Voters(Collection<String> first) {
    from.put(0L, sorted(first));
  }

  private static SortedSet<String> sorted(Collection<String> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /** An entry of the journal was written. */
  void written(long index, LogEntry entry) {
    entry.voters().ifPresent(names -> from.put(index, sorted(names)));
  }

  /** All entries behind this one are forgotten. */
  void truncatedAfter(long index) {
    from.tailMap(index, false).clear();
  }

  SortedSet<String> current() {
    return from.lastEntry().getValue();
  }

  /** Which entry named them. */
  long since() {
    return from.lastKey();
  }

  boolean contain(String name) {
    return current().contains(name);
  }

  int majority() {
    return current().size() / 2 + 1;
  }
}
