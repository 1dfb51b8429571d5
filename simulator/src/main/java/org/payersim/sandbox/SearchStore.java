package org.payersim.sandbox;

import java.io.IOException;
import java.util.List;

/**
 * Where things of one kind are laid down, in the order they came about, to be searched. It holds
 * nothing that could not be made again: the truth is the journal. One thread adds; any number
 * search.
 *
 * @param <R> what is laid down
 * @param <S> what is asked
 */
public interface SearchStore<R, S> {
  /** How many it has: the next one added is the one after. */
  long size() throws IOException;

  /**
   * Adds those that follow, all of them or none.
   *
   * @param before how many it has
   * @param rows at least one
   * @throws IOException if it could not, or if another payer adds by now
   */
  void add(long before, List<R> rows) throws IOException;

  /** The first of those that match, one more than the page has if there are so many. */
  List<R> find(S search) throws IOException;
}
