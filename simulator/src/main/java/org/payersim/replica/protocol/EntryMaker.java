package org.payersim.replica.protocol;

import java.util.SortedSet;

/** Makes the entries a leader writes of its own accord. */
public interface EntryMaker {
  /**
   * The first of a term: once it is agreed on, so is everything before it.
   *
   * @param index its number
   */
  LogEntry opening(long term, long index);

  /** From this entry on these agree on the journal. */
  LogEntry voters(long term, long index, SortedSet<String> voters);
}
