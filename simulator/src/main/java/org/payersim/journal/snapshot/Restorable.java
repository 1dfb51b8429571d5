package org.payersim.journal.snapshot;

import java.io.IOException;

/** Has a state that snapshots hold. It is saved and restored while nothing changes it. */
public interface Restorable {
  /** Writes its state: the same values, in the same order, as {@link #restore} reads. */
  void save(SnapshotWriter to) throws IOException;

  /** Takes on a state that was saved; it had none before. */
  void restore(SnapshotReader from) throws IOException;
}
