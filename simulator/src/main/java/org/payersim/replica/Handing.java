package org.payersim.replica;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.payersim.journal.Entry;
import org.payersim.journal.FileJournal;
import org.payersim.journal.JournalCursor;

/** Hands a payer, in order, what others took. */
final class Handing {
  private static final int AT_ONCE = 256;

  private final Replica replica;
  private final FileJournal journal;
  private final Follower payer;

  Handing(Replica replica, FileJournal journal, Follower payer) {
    this.replica = replica;
    this.journal = journal;
    this.payer = payer;
  }

  void run() {
    try {
      JournalCursor cursor = journal.cursor(1);
      while (true) {
        Standing.Range range = replica.awaitEntries(AT_ONCE);
        if (cursor.next() != range.first()) {
          // What this replica took itself is passed over.
          cursor.close();
          cursor = journal.cursor(range.first());
        }
        CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);
        while (cursor.next() <= range.last()) {
          Entry entry = cursor.read();
          last = payer.follow(entry);
        }
        last.get();
        replica.finished(range);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException | ExecutionException e) {
      replica.fail(e);
    }
  }
}
