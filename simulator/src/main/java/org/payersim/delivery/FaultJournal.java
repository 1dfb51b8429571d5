package org.payersim.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.payersim.control.DeliveryFault;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;

/**
 * Everything that was made to go wrong, and the bytes it was made of. The last {@value #REMEMBERED}
 * are kept. Its file is made when something first goes wrong.
 */
final class FaultJournal implements Closeable, Restorable {
  static final int REMEMBERED = 10_000;
  static final long LONGEST = 1L << 30;
  private static final String FILE = "faults.x12";

  private final Path folder;
  private final Deque<FaultEntry> entries = new ArrayDeque<>();
  private Optional<DocumentFile> file = Optional.empty();
  private long last;

  FaultJournal(Path folder) {
    this.folder = folder;
  }

  /** Whether there is room for more; if not, nothing more goes wrong. */
  synchronized boolean hasRoom() {
    return file.isEmpty() || file.get().size() < LONGEST;
  }

  synchronized DocumentFile.Place keep(byte[] bytes) throws IOException {
    if (file.isEmpty()) {
      file = Optional.of(new DocumentFile(folder.resolve(FILE)));
    }
    return file.get().append(bytes);
  }

  byte[] read(DocumentFile.Place place) throws IOException {
    DocumentFile from;
    synchronized (this) {
      from = file.orElseThrow();
    }
    return from.read(place);
  }

  /** Something happened to a request. */
  synchronized void add(LocalDateTime at, DeliveryFault fault, String partner, String request) {
    String done = RequestWords.of(fault.action());
    add(
        new FaultEntry(
            last + 1, at, fault.id(), partner, request, "", done, Optional.empty(), List.of()));
  }

  /** Something happened to a document; the number given is not looked at. */
  synchronized void add(FaultEntry entry) {
    last++;
    entries.addLast(
        new FaultEntry(
            last,
            entry.at(),
            entry.fault(),
            entry.partner(),
            entry.subject(),
            entry.document(),
            entry.done(),
            entry.original(),
            entry.delivered()));
    if (entries.size() > REMEMBERED) {
      entries.removeFirst();
    }
  }

  /**
   * What is told of its file.
   *
   * @param entries how many entries there ever were
   * @param length bytes of its file; absent if there is none
   */
  private record Kept(long entries, Optional<Long> length) {}

  /** Forces its file to disk. */
  void force() throws IOException {
    Optional<DocumentFile> open;
    synchronized (this) {
      open = file;
    }
    if (open.isPresent()) {
      open.get().force();
    }
  }

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    to.write(Kept.class, new Kept(last, file.map(DocumentFile::size)));
    to.writeAll(FaultEntry.class, entries);
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    Kept kept = from.read(Kept.class);
    last = kept.entries();
    if (kept.length().isPresent()) {
      file = Optional.of(new DocumentFile(folder.resolve(FILE), kept.length().get()));
    }
    entries.addAll(from.readAll(FaultEntry.class));
  }

  synchronized List<FaultEntry> list() {
    return List.copyOf(entries);
  }

  @Override
  public synchronized void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
