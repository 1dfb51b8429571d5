package org.payersim.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * A journal in files of a folder.
 *
 * <p>Entries are appended to segments of bounded size; beside them stands a file of its own for
 * every body too long to be an entry. An entry counts as soon as {@link #sync} has returned for it,
 * not before; one force of the disk serves all that wait. At opening everything is read once; a
 * last entry that is not whole was never acknowledged and is cut off. Damage before the end is
 * never passed over: the journal refuses to open.
 */
public final class FileJournal implements Journal {
  private static final String LOCK = "lock";

  /** All there was before segments. */
  private static final String OLD_FILE = "journal.log";

  private static final long SEGMENT_BYTES = 64L << 20;

  private final JournalFiles files;
  private final Disk disk;
  private final long segmentBytes;
  private final FileChannel lock;
  private final ReentrantLock appending = new ReentrantLock();
  private final ReentrantLock forcing = new ReentrantLock();
  private FileChannel channel;
  private long end;
  private long nextSequence;
  private volatile long written;
  private volatile long durable;
  private volatile boolean failed;

  private FileJournal(
      JournalFiles files, Disk disk, long segmentBytes, FileChannel lock, JournalTail tail)
      throws IOException {
    this.files = files;
    this.disk = disk;
    this.segmentBytes = segmentBytes;
    this.lock = lock;
    this.channel = last(files, disk);
    this.end = tail.soundLength();
    this.nextSequence = tail.entries() + 1;
    this.written = tail.entries();
    this.durable = tail.entries();
  }

  /** How the journal's files are opened for writing: a seam for tests whose disk fails. */
  @FunctionalInterface
  interface Disk {
    /** The file, made if need be, for reading and writing. */
    FileChannel open(Path file) throws IOException;

    /** The file system. */
    Disk REAL =
        file ->
            FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * Opens the journal in a folder, made if need be.
   *
   * @throws DamagedJournalException if an entry before the last is not as it was written
   */
  public static FileJournal open(Path folder) throws IOException {
    return open(folder, Disk.REAL, SEGMENT_BYTES);
  }

  /** The same with another disk and another size of segments. */
  static FileJournal open(Path folder, Disk disk, long segmentBytes) throws IOException {
    JournalFiles files = JournalFiles.at(folder);
    if (Files.exists(folder.resolve(OLD_FILE))) {
      throw new DamagedJournalException(
          "the journal in " + folder + " was written by an earlier version, which must read it");
    }
    Files.createDirectories(files.bodies());
    FileChannel lock = Disk.REAL.open(folder.resolve(LOCK));
    try {
      if (isTaken(lock)) {
        throw new IOException("the journal is in use by another payer: " + folder);
      }
      Set<String> named = new HashSet<>();
      JournalTail tail =
          files.forEach(entry -> entry.bodyFile().ifPresent(body -> named.add(body.name())));
      FileJournal journal = new FileJournal(files, disk, segmentBytes, lock, tail);
      if (tail.tornBytes() > 0) {
        journal.cut(tail.soundLength());
      }
      journal.removeOrphans(named);
      return journal;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The segment that is written to. */
  private static FileChannel last(JournalFiles files, Disk disk) throws IOException {
    if (files.segments().isEmpty()) {
      return begin(files, disk, 1);
    }
    return disk.open(files.segments().getLast());
  }

  /** A new segment; its name is on disk before anything stands in it. */
  private static FileChannel begin(JournalFiles files, Disk disk, long first) throws IOException {
    Path segment = files.segment(first);
    FileChannel channel = disk.open(segment);
    Body.forceFolder(segment);
    return channel;
  }

  /** One writer a journal; the lock ends with the channel. */
  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private void cut(long length) throws IOException {
    channel.truncate(length);
    channel.force(true);
  }

  @Override
  public JournalFiles reader() {
    return files;
  }

  @Override
  public long size() {
    return written;
  }

  @Override
  public boolean hasFailed() {
    return failed;
  }

  @Override
  public Body.Spool spool() {
    return new Body.Spool(files.bodies());
  }

  @Override
  public Entry append(LocalDateTime at, Body body, Optional<String> key) throws IOException {
    body.force();
    Entry.Draft draft = Entry.Draft.delivery(body, body.bodyFile(), key);
    return append(draft.kind(), at, draft.payload());
  }

  @Override
  public Entry append(Entry.Kind kind, LocalDateTime at, byte[] payload) throws IOException {
    appending.lock();
    try {
      refuseIfFailed();
      if (end >= segmentBytes) {
        roll();
      }
      Entry entry = new Entry(nextSequence, kind, at, payload);
      ByteBuffer bytes = EntryFile.encode(entry);
      try {
        for (long place = end; bytes.hasRemaining(); ) {
          place += channel.write(bytes, place);
        }
      } catch (IOException e) {
        undo();
        throw e;
      }
      end += bytes.limit();
      nextSequence++;
      written = entry.sequence();
      return entry;
    } finally {
      appending.unlock();
    }
  }

  private void refuseIfFailed() throws IOException {
    if (failed) {
      throw new IOException("the journal failed before and takes no more entries");
    }
  }

  /** Everything so far is forced to disk; what comes next stands in a segment of its own. */
  private void roll() throws IOException {
    forcing.lock();
    try {
      force(written);
      FileChannel next = begin(files, disk, nextSequence);
      channel.close();
      channel = next;
      end = 0;
    } finally {
      forcing.unlock();
    }
  }

  /** Half an entry (a full disk) must not stand before the next one. */
  private void undo() {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      failed = true;
    }
  }

  @Override
  public void sync(long sequence) throws IOException {
    if (durable >= sequence) {
      return;
    }
    forcing.lock();
    try {
      if (durable < sequence) {
        refuseIfFailed();
        force(written);
      }
    } finally {
      forcing.unlock();
    }
  }

  private void force(long upTo) throws IOException {
    try {
      channel.force(false);
    } catch (IOException e) {
      // After a failed force nobody knows what is on disk; a second one may lie.
      failed = true;
      throw e;
    }
    durable = upTo;
  }

  /** Bodies no entry names were never acknowledged. */
  private void removeOrphans(Set<String> named) throws IOException {
    try (Stream<Path> found = Files.list(files.bodies())) {
      for (Path file : found.toList()) {
        if (!named.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      lock.close();
    }
  }
}
