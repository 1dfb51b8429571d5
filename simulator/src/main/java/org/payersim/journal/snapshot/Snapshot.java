package org.payersim.journal.snapshot;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A snapshot on disk, whole and written by this build.
 *
 * @param file where it stands
 * @param sequence the entry of the journal it was taken after
 * @param mark that entry's mark: a snapshot of another journal has another
 * @param bytes its length
 */
public record Snapshot(Path file, long sequence, int mark, long bytes) {
  /** Its values. */
  public SnapshotReader open() throws IOException {
    return new SnapshotReader(file);
  }
}
