package org.payersim.sandbox;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Lets work through one at a time, in the order of the journal: what is decided live is decided the
 * same way when the journal is replayed. The disk is waited for outside, so that one force serves
 * all who wait.
 */
final class Lane {
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private boolean closed;

  /** Puts something into the journal. */
  interface Appending<E> {
    E append() throws IOException;
  }

  /** Waits until an entry is on disk. */
  interface Syncing<E> {
    void sync(E entry) throws IOException;
  }

  /** What is to be done for an entry. */
  interface Work<E, R> {
    R run(E entry) throws IOException;
  }

  /** What is left to do when nobody passes any more. */
  interface Ending {
    void run() throws IOException;
  }

  /** Waits for all who are under way, then ends: whoever comes after is refused. Once is enough. */
  void close(Ending ending) throws IOException {
    CompletableFuture<Void> before;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      before = last;
    }
    before.join();
    ending.run();
  }

  /** Appends, waits for the disk, waits for all work before it, then does the work. */
  <E, R> R pass(Appending<E> appending, Syncing<E> syncing, Work<E, R> work) throws IOException {
    CompletableFuture<Void> before;
    CompletableFuture<Void> mine = new CompletableFuture<>();
    E entry;
    synchronized (this) {
      if (closed) {
        throw new IOException("the payer was closed");
      }
      entry = appending.append();
      before = last;
      last = mine;
    }
    try {
      syncing.sync(entry);
      before.join();
      return work.run(entry);
    } finally {
      // Whoever comes next waits for this and, through it, for all before it.
      CompletableFuture<Void> unused = before.whenComplete((done, failure) -> mine.complete(null));
    }
  }
}
