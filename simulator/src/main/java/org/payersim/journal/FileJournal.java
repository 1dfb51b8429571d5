package org.payersim.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A journal in files of a folder.
 *
 * <p>Entries are appended to segments of bounded size; beside them stands a file of its own for
 * every body too long to be an entry. An entry counts as soon as {@link #sync} has returned for it,
 * not before; one force of the disk serves all that wait. At opening it is read once, from the
 * beginning or from an entry up to which the payer knows all; a last entry that is not whole was
 * never acknowledged and is cut off. Damage before the end is never passed over: the journal
 * refuses to open.
 */
public final class FileJournal implements Journal {
  /** All there was before segments. */
  private static final String OLD_FILE = "journal.log";

  /** How long a segment grows, in bytes. */
  public static final long SEGMENT_BYTES = 64L << 20;

  private final JournalFiles files;
  private final Disk disk;
  private final long segmentBytes;
  private final FolderLock lock;
  private final ReentrantLock appending = new ReentrantLock();
  private final ReentrantLock forcing = new ReentrantLock();
  private FileChannel channel;
  private long end;
  private long nextSequence;
  private volatile long written;
  private volatile long durable;
  private volatile boolean failed;

  private FileJournal(
      JournalFiles files, Disk disk, long segmentBytes, FolderLock lock, JournalTail tail)
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

  /**
   * Opens the journal in a folder, made if need be.
   *
   * @throws DamagedJournalException if an entry before the last is not as it was written
   */
  public static FileJournal open(Path folder) throws IOException {
    return open(folder, Disk.REAL, SEGMENT_BYTES, 0, entry -> {});
  }

  /**
   * The same for a payer that knows what came up to an entry: what stands in segments before that
   * one is not read.
   *
   * @param disk where it is written to
   * @param segmentBytes how long a segment grows
   * @param known sequence of that entry; 0 to read all that is there
   * @param visitor is shown the entries from that one on
   */
  public static FileJournal open(
      Path folder, Disk disk, long segmentBytes, long known, EntryVisitor visitor)
      throws IOException {
    JournalFiles files = JournalFiles.at(folder);
    if (Files.exists(folder.resolve(OLD_FILE))) {
      throw new DamagedJournalException(
          "the journal in " + folder + " was written by an earlier version, which must read it");
    }
    Files.createDirectories(files.bodies());
    FolderLock lock = FolderLock.take(folder);
    try {
      Set<String> named = new HashSet<>();
      long from = Math.max(known, files.beginning());
      JournalTail tail =
          files.forEach(
              from,
              entry -> {
                entry.bodyFile().ifPresent(body -> named.add(body.name()));
                visitor.visit(entry);
              });
      FileJournal journal = new FileJournal(files, disk, segmentBytes, lock, tail);
      journal.cut(tail.soundLength());
      // Who has not read all entries does not know all names.
      files.deleteBodies(file -> Body.isArriving(file) || (known == 0 && !named.contains(file)));
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

  /** What stands behind is gone, and all before it on disk, whoever wrote it. */
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
    Room.require(disk, files.bodies(), body.size());
    return Journal.super.append(at, body, key);
  }

  @Override
  public Entry append(Entry.Kind kind, LocalDateTime at, byte[] payload) throws IOException {
    appending.lock();
    try {
      refuseIfFailed();
      Room.require(disk, files.bodies(), payload.length);
      Entry entry = new Entry(nextSequence, kind, at, payload);
      write(entry);
      return entry;
    } finally {
      appending.unlock();
    }
  }

  /**
   * Appends an entry whose place is known: the next one.
   *
   * @throws IllegalArgumentException if it is not the next one
   */
  public void append(Entry entry) throws IOException {
    appending.lock();
    try {
      refuseIfFailed();
      Room.require(disk, files.bodies(), entry.payload().length);
      if (entry.sequence() != nextSequence) {
        throw new IllegalArgumentException("entry " + entry.sequence() + " is not the next");
      }
      write(entry);
    } finally {
      appending.unlock();
    }
  }

  private void write(Entry entry) throws IOException {
    if (end >= segmentBytes) {
      roll();
    }
    ByteBuffer bytes = EntryFile.encode(entry);
    try {
      for (long place = end; bytes.hasRemaining(); ) {
        place += channel.write(bytes, place);
      }
    } catch (IOException e) {
      undo();
      throw DiskFullException.orOther(e);
    }
    end += bytes.limit();
    nextSequence++;
    written = entry.sequence();
  }

  /** Forgets every entry behind this one: on disk it is as if they had never been. */
  public void truncateAfter(long sequence) throws IOException {
    appending.lock();
    forcing.lock();
    try {
      refuseIfFailed();
      failed = true;
      channel.close();
      files.deleteSegmentsBehind(sequence);
      channel = last(files, disk);
      end = files.endOf(sequence);
      cut(end);
      failed = false;
      nextSequence = sequence + 1;
      written = sequence;
      durable = sequence;
    } finally {
      forcing.unlock();
      appending.unlock();
    }
  }

  /** Reads from this entry on. */
  public JournalCursor cursor(long from) {
    return new JournalCursor(files, from);
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

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      lock.close();
    }
  }
}
