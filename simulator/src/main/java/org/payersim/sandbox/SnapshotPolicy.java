package org.payersim.sandbox;

import java.time.Duration;
import java.util.Optional;

/**
 * When a payer with a journal takes snapshots, and how long it keeps what lies before them.
 *
 * @param everyBytes after so many bytes of what came in, an entry counted as {@value #LEAST} at
 *     least; 0 for never
 * @param keepJournal how long a part of the journal is kept that no start needs any more; for ever
 *     if absent
 */
public record SnapshotPolicy(long everyBytes, Optional<Duration> keepJournal) {
  /** No snapshots; those there are from before are started from all the same. */
  public static final SnapshotPolicy NONE = new SnapshotPolicy(0, Optional.empty());

  /** What doing a short entry again takes, as if it were bytes of a long one. */
  static final long LEAST = 4096;

  public SnapshotPolicy {
    if (everyBytes < 0) {
      throw new IllegalArgumentException("bytes between snapshots are positive, or 0 for none");
    }
  }

  boolean takesAny() {
    return everyBytes > 0;
  }
}
