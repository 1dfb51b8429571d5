package org.payersim.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes what a journal no longer has to keep: whole segments, with their bodies, that nobody
 * starts from any more and that are old enough.
 *
 * <p>First the journal's new beginning is on disk, then files go, the oldest first; what a crash
 * leaves of them goes the next time.
 */
public final class JournalRetention {
  private final JournalFiles files;
  private final Duration age;

  /**
   * @param files the journal's
   * @param age how long a segment is kept after it was last written to
   */
  public JournalRetention(JournalFiles files, Duration age) {
    this.files = files;
    this.age = age;
  }

  /**
   * Removes what may go.
   *
   * @param needed sequence of the first entry that must stay
   * @param now by the machine's clock, as the times of files are
   * @return how many segments went
   */
  public int run(long needed, Instant now) throws IOException {
    List<Path> segments = files.segments();
    List<Path> old = new ArrayList<>();
    // The last is written to; of any other the next one's name says where it ends.
    for (int i = 0; i + 1 < segments.size(); i++) {
      boolean isNeeded = JournalFiles.firstOf(segments.get(i + 1)) > needed;
      Instant written = Files.getLastModifiedTime(segments.get(i)).toInstant();
      if (isNeeded || written.plus(age).isAfter(now)) {
        break;
      }
      old.add(segments.get(i));
    }
    if (!old.isEmpty()) {
      files.beginAt(JournalFiles.firstOf(segments.get(old.size())));
    }
    for (Path segment : old) {
      remove(segment);
    }
    return old.size();
  }

  private void remove(Path segment) throws IOException {
    try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.READ)) {
      EntryFile.read(
          channel,
          JournalFiles.firstOf(segment),
          entry -> {
            Optional<BodyFile> body = entry.bodyFile();
            if (body.isPresent()) {
              Files.deleteIfExists(files.bodies().resolve(body.get().name()));
            }
          });
    }
    Files.delete(segment);
  }
}
