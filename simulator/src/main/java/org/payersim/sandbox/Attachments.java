package org.payersim.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Attachment;
import org.payersim.delivery.DocumentFile;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;

/**
 * Documents that came to support claims (275), in the order they came; their bytes lie in a file
 * made when the first comes. Changed by the sandbox's lane only, read by anybody; made again when
 * the journal is replayed.
 */
public final class Attachments implements Closeable, Restorable {
  private static final String FILE = "attachments.bin";

  private final Path folder;
  private final List<KeptAttachment> kept = new ArrayList<>();
  private final List<DocumentFile.Place> places = new ArrayList<>();
  private Optional<DocumentFile> file = Optional.empty();

  Attachments(Path folder) {
    this.folder = folder;
  }

  /** Keeps one; which claim it belongs to is told later, if it is not known yet. */
  synchronized int add(Attachment attachment, LocalDateTime at) throws IOException {
    if (file.isEmpty()) {
      file = Optional.of(new DocumentFile(folder.resolve(FILE)));
    }
    places.add(file.get().append(attachment.content()));
    kept.add(
        new KeptAttachment(
            kept.size() + 1,
            at,
            attachment.number(),
            attachment.solicited(),
            attachment.provider().id(),
            attachment.code(),
            attachment.format(),
            attachment.length(),
            ""));
    return kept.size();
  }

  /** It belongs to this claim. */
  synchronized void match(int id, String claim) {
    kept.set(id - 1, kept.get(id - 1).of(claim));
  }

  /** Those a provider sent unasked under this number, which no claim has had yet. */
  synchronized List<KeptAttachment> listWaiting(String number, String provider) {
    return kept.stream()
        .filter(one -> one.claim().isEmpty() && !one.solicited())
        .filter(one -> one.number().equals(number) && one.provider().equals(provider))
        .toList();
  }

  /** Whether a provider sent any unasked that no claim has had yet. */
  synchronized boolean haveWaiting() {
    return kept.stream().anyMatch(one -> one.claim().isEmpty() && !one.solicited());
  }

  /** All of them, in the order they came. */
  public synchronized List<KeptAttachment> list() {
    return List.copyOf(kept);
  }

  /** The bytes of one, as they were sent. */
  public Optional<byte[]> find(int id) throws IOException {
    DocumentFile from;
    DocumentFile.Place place;
    synchronized (this) {
      if (id < 1 || id > kept.size()) {
        return Optional.empty();
      }
      from = file.orElseThrow();
      place = places.get(id - 1);
    }
    return Optional.of(from.read(place));
  }

  @Override
  public synchronized void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }

  /** Where the bytes of one stand, as a value. */
  private record Filed(KeptAttachment attachment, DocumentFile.Place place) {}

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
    SnapshotWriter.Frames<Filed> all = to.open(Filed.class);
    for (int i = 0; i < kept.size(); i++) {
      all.add(new Filed(kept.get(i), places.get(i)));
    }
    all.end();
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    from.forEach(
        Filed.class,
        one -> {
          kept.add(one.attachment());
          places.add(one.place());
        });
    if (!places.isEmpty()) {
      file = Optional.of(new DocumentFile(folder.resolve(FILE), places.getLast().end()));
    }
  }
}
