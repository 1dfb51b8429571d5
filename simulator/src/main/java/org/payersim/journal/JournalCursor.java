package org.payersim.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal from some entry on, while entries may be appended to it. Whoever truncates the
 * journal closes the cursors behind that place first. Used by one thread at a time.
 */
public final class JournalCursor implements Closeable {
  private final JournalFiles files;
  private @Nullable FileChannel channel;
  private long place;
  private long next;

  JournalCursor(JournalFiles files, long from) {
    this.files = files;
    this.next = from;
  }

  /** The number of the entry that is read next. */
  public long next() {
    return next;
  }

  /**
   * The next entry, which the caller knows is there.
   *
   * @throws DamagedJournalException if it is not as it was written
   */
  public Entry read() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      open = open();
    }
    if (place >= open.size()) {
      open.close();
      open = open();
    }
    Entry entry =
        EntryFile.entryAt(open, place, open.size(), next)
            .orElseThrow(
                () -> new DamagedJournalException("journal entry " + next + " is not there"));
    place += EntryFile.length(entry);
    next++;
    return entry;
  }

  /** Opens the segment the next entry stands in, at its place. */
  private FileChannel open() throws IOException {
    List<Path> segments = files.segments();
    Path segment = files.segment(1);
    for (Path one : segments) {
      if (JournalFiles.firstOf(one) <= next) {
        segment = one;
      }
    }
    FileChannel open = FileChannel.open(segment, StandardOpenOption.READ);
    channel = open;
    place = 0;
    for (long passed = JournalFiles.firstOf(segment); passed < next; passed++) {
      place = EntryFile.skip(open, place);
    }
    return open;
  }

  @Override
  public void close() throws IOException {
    FileChannel open = channel;
    if (open != null) {
      open.close();
      channel = null;
    }
  }
}
