package org.payersim.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** Says which entry is the first, once those before it were removed. */
  private static final String BEGINNING = "beginning";

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

  /** The mark of an entry that is there. */
  public int mark(long sequence) throws IOException {
    try (JournalCursor cursor = new JournalCursor(this, sequence)) {
      return cursor.read().mark();
    }
  }

  /** Bodies no entry names were never acknowledged. */
  void deleteBodies(Predicate<String> isOrphan) throws IOException {
    try (Stream<Path> found = Files.list(bodies())) {
      for (Path file : found.toList()) {
        if (isOrphan.test(name(file))) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isSegment(Path file) {
    return String.valueOf(file.getFileName()).matches("\\d{" + DIGITS + "}\\" + SUFFIX);
  }

  /** The sequence of a segment's first entry. */
  static long firstOf(Path segment) {
    return Long.parseLong(name(segment).substring(0, DIGITS));
  }

  @Override
  public Entry first() throws IOException {
    requireReaches(1);
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
  public long beginning() throws IOException {
    Path file = folder.resolve(BEGINNING);
    try {
      return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 1;
    } catch (NumberFormatException e) {
      throw new DamagedJournalException("the journal is damaged: no number stands in " + file);
    }
  }

  private void requireReaches(long from) throws IOException {
    if (from < beginning()) {
      throw new BeginningGoneException(beginning());
    }
  }

  /** From now on the journal begins with this entry; what stands before may be removed. */
  void beginAt(long sequence) throws IOException {
    Path file = folder.resolve(BEGINNING);
    DurableFile.write(
        file, Disk.REAL, out -> out.write(Long.toString(sequence).getBytes(US_ASCII)));
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
   * Shows every whole entry in order, from one on.
   *
   * @throws DamagedJournalException at an entry that is not as it was written; only what follows
   *     the last whole entry of the last segment may be torn
   */
  @Override
  public JournalTail forEach(long from, EntryVisitor visitor) throws IOException {
    requireReaches(from);
    List<Path> segments = segmentsFrom(from);
    if (segments.isEmpty()) {
      requireReaches(1);
      return new JournalTail(0, 0, 0);
    }
    JournalTail tail = new JournalTail(Math.min(firstOf(segments.getFirst()), from) - 1, 0, 0);
    for (Path segment : segments) {
      long next = tail.entries() + 1;
      if (tail.tornBytes() > 0 || !segment.equals(segment(next))) {
        throw new DamagedJournalException(
            "the journal is damaged: entry " + next + " is missing before " + name(segment));
      }
      try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.READ)) {
        tail =
            EntryFile.read(
                channel,
                next,
                entry -> {
                  if (entry.sequence() >= from) {
                    visitor.visit(entry);
                  }
                });
      }
    }
    return tail;
  }

  /** The segment an entry stands in, and those behind it. */
  private List<Path> segmentsFrom(long from) throws IOException {
    List<Path> segments = segments();
    int at = segments.size() - 1;
    while (at > 0 && firstOf(segments.get(at)) > from) {
      at--;
    }
    return at < 0 ? segments : segments.subList(at, segments.size());
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
