package org.payersim.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * What came in, in order, on disk: the truth everything else can be made from again.
 *
 * <p>One append-only file of entries and, beside it, a file of its own for every body too long to
 * be one. An entry counts as soon as {@link #sync} has returned for it, not before; one force of
 * the disk serves all that wait. At opening the file is read to its end; a last entry that is not
 * whole was never acknowledged and is cut off. Damage before the end is never passed over: the
 * journal refuses to open.
 */
public final class Journal implements Closeable {
  private static final String FILE = "journal.log";
  private static final String BODIES = "bodies";

  private final Path bodies;
  private final FileChannel channel;
  private final ReentrantLock appending = new ReentrantLock();
  private final ReentrantLock forcing = new ReentrantLock();
  private final List<Entry> recovered;
  private long nextSequence;
  private volatile long written;
  private volatile long durable;
  private boolean failed;

  private Journal(Path folder, FileChannel channel, List<Entry> recovered) {
    this.bodies = folder.resolve(BODIES);
    this.channel = channel;
    this.recovered = recovered;
    this.nextSequence = recovered.size() + 1L;
    this.written = recovered.size();
    this.durable = recovered.size();
  }

  /**
   * Opens the journal in a folder, made if need be.
   *
   * @throws DamagedJournalException if an entry before the last is not as it was written
   */
  public static Journal open(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(BODIES));
    FileChannel channel =
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (isTaken(channel)) {
        throw new IOException("the journal is in use by another payer: " + folder);
      }
      EntryFile.Contents contents = EntryFile.read(channel);
      if (channel.size() > contents.soundLength()) {
        channel.truncate(contents.soundLength());
        channel.force(true);
      }
      channel.position(contents.soundLength());
      Journal journal = new Journal(folder, channel, contents.entries());
      journal.removeOrphans();
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** One writer a journal; the lock ends with the channel. */
  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** What was in the journal when it was opened, in order. */
  public List<Entry> recovered() {
    return recovered;
  }

  /** A place for a body that is still arriving. */
  public Body.Spool spool() {
    return new Body.Spool(bodies);
  }

  /** The bytes of an interchange entry. */
  public Body body(Entry entry) throws IOException {
    Optional<BodyFile> file = entry.bodyFile();
    return file.isPresent()
        ? Body.recovered(bodies.resolve(file.get().name()), file.get())
        : Body.of(entry.payload());
  }

  /** Appends a received delivery; its body file, if it has one, is forced to disk first. */
  public Entry append(LocalDateTime at, Body body) throws IOException {
    body.force();
    Optional<BodyFile> file = body.bodyFile();
    return file.isPresent()
        ? append(Entry.Kind.INTERCHANGE_IN_FILE, at, file.get().encode())
        : append(Entry.Kind.INTERCHANGE, at, body.bytes());
  }

  /** Appends an entry. It is durable only after {@link #sync}. */
  public Entry append(Entry.Kind kind, LocalDateTime at, byte[] payload) throws IOException {
    appending.lock();
    try {
      if (failed) {
        throw new IOException("the journal failed before and takes no more entries");
      }
      Entry entry = new Entry(nextSequence, kind, at, payload);
      ByteBuffer bytes = EntryFile.encode(entry);
      long start = channel.position();
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      } catch (IOException e) {
        undo(start);
        throw e;
      }
      nextSequence++;
      written = entry.sequence();
      return entry;
    } finally {
      appending.unlock();
    }
  }

  /** Half an entry (a full disk) must not stand before the next one. */
  private void undo(long start) {
    try {
      channel.truncate(start);
      channel.position(start);
    } catch (IOException e) {
      failed = true;
    }
  }

  /** Returns once the entry with this sequence, and all before it, are on disk. */
  public void sync(long sequence) throws IOException {
    if (durable >= sequence) {
      return;
    }
    forcing.lock();
    try {
      if (durable >= sequence) {
        return;
      }
      long upTo = written;
      try {
        channel.force(false);
      } catch (IOException e) {
        // After a failed force nobody knows what is on disk; a second one may lie.
        failed = true;
        throw e;
      }
      durable = upTo;
    } finally {
      forcing.unlock();
    }
  }

  /** Bodies no entry names were never acknowledged. */
  private void removeOrphans() throws IOException {
    Set<String> named = new HashSet<>();
    for (Entry entry : recovered) {
      entry.bodyFile().ifPresent(file -> named.add(file.name()));
    }
    try (Stream<Path> files = Files.list(bodies)) {
      for (Path file : files.toList()) {
        if (!named.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
