package org.payersim.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a journal as they stand on disk, for reading: segments of entries, each named after
 * the sequence of its first entry, and a file of its own for every body too long to be an entry.
 * One entry is in memory at a time, whatever the length of the journal.
 */
public final class JournalFiles implements JournalReader {
  private static final String SUFFIX = ".log";
  private static final int DIGITS = 20;
  private static final String BODIES = "bodies";

  private final Path folder;

  private JournalFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * The journal in this folder.
   *
   * @throws NoSuchFileException if there is none
   */
  public static JournalFiles in(Path folder) throws IOException {
    JournalFiles files = new JournalFiles(folder);
    if (!Files.isDirectory(folder) || files.segments().isEmpty()) {
      throw new NoSuchFileException(folder.toString(), null, "there is no journal");
    }
    return files;
  }

  /** The same, whether or not there is one yet. */
  static JournalFiles at(Path folder) {
    return new JournalFiles(folder);
  }

  /** Where long bodies stand. */
  public Path bodies() {
    return folder.resolve(BODIES);
  }

  /** The file whose first entry has this sequence. */
  Path segment(long first) {
    return folder.resolve(String.format("%0" + DIGITS + "d", first) + SUFFIX);
  }

  /** All segments in order. */
  List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(JournalFiles::isSegment).sorted().toList();
    }
  }

  /** The sequence of a segment's first entry. */
  static long firstOf(Path segment) {
    return Long.parseLong(name(segment).substring(0, DIGITS));
  }

  /** Deletes all segments that begin behind this entry, the last first; one stays. */
  void deleteSegmentsBehind(long sequence) throws IOException {
    for (Path segment : segments().reversed()) {
      if (firstOf(segment) > Math.max(1, sequence)) {
        Files.delete(segment);
        Body.forceFolder(segment);
      }
    }
  }

  /** Where this entry ends in the last segment; 0 if it stands before it. */
  long endOf(long sequence) throws IOException {
    Path segment = segments().getLast();
    long end = 0;
    try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.READ)) {
      for (long one = firstOf(segment); one <= sequence; one++) {
        end = EntryFile.skip(channel, end);
      }
    }
    return end;
  }

  /** Bodies no entry names were never acknowledged. */
  void deleteBodiesBut(Set<String> named) throws IOException {
    try (Stream<Path> found = Files.list(bodies())) {
      for (Path file : found.toList()) {
        if (!named.contains(name(file))) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isSegment(Path file) {
    return String.valueOf(file.getFileName()).matches("\\d{" + DIGITS + "}\\" + SUFFIX);
  }

  @Override
  public Entry first() throws IOException {
    Path file = segment(1);
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        Optional<Entry> entry = EntryFile.entryAt(channel, 0, channel.size(), 1);
        if (entry.isPresent()) {
          return entry.get();
        }
      }
    }
    throw new DamagedJournalException("the journal has no first entry");
  }

  @Override
  public long size() throws IOException {
    long size = 0;
    for (Path segment : segments()) {
      size += Files.size(segment);
    }
    return size;
  }

  /**
   * Shows every whole entry in order.
   *
   * @throws DamagedJournalException at an entry that is not as it was written; only what follows
   *     the last whole entry of the last segment may be torn
   */
  @Override
  public JournalTail forEach(EntryVisitor visitor) throws IOException {
    List<Path> segments = segments();
    JournalTail tail = new JournalTail(0, 0, 0);
    for (Path segment : segments) {
      long next = tail.entries() + 1;
      if (tail.tornBytes() > 0 || !segment.equals(segment(next))) {
        throw new DamagedJournalException(
            "the journal is damaged: entry " + next + " is missing before " + name(segment));
      }
      try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.READ)) {
        tail = EntryFile.read(channel, next, visitor);
      }
    }
    return tail;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Override
  public Body body(Entry entry) throws IOException {
    Optional<BodyFile> file = entry.bodyFile();
    return file.isPresent()
        ? Body.recovered(bodies().resolve(file.get().name()), file.get())
        : Body.of(entry.delivery());
  }
}
