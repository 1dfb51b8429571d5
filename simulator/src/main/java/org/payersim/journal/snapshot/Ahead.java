package org.payersim.journal.snapshot;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Has work done on other threads, some pieces ahead, and hands over what comes of it in order.
 *
 * @param <T> what comes of a piece
 */
final class Ahead<T> {
  /** Pieces that may wait to be handed over: enough for the cores, few enough for the memory. */
  private static final int PIECES = 8;

  private final Deque<CompletableFuture<T>> pieces = new ArrayDeque<>();
  private final SnapshotReader.Taker<T> taker;

  /**
   * @param taker takes the results, on the thread that calls {@link #add} and {@link #end}
   */
  Ahead(SnapshotReader.Taker<T> taker) {
    this.taker = taker;
  }

  /** One piece more; what it needs must not change any more. */
  void add(Supplier<T> piece) throws IOException {
    if (pieces.size() == PIECES) {
      take();
    }
    pieces.add(CompletableFuture.supplyAsync(piece));
  }

  /** Hands over all there is left. */
  void end() throws IOException {
    while (!pieces.isEmpty()) {
      take();
    }
  }

  private void take() throws IOException {
    try {
      taker.take(pieces.remove().join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
