package org.payersim.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.payersim.bank.BankRun;
import org.payersim.control.OutboundKind;
import org.payersim.delivery.DocumentFile;
import org.payersim.delivery.Outbox;
import org.payersim.delivery.Parcel;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.ledger.Ledger;
import org.payersim.remittance.Remittance;

/**
 * The remittances a sandbox has for its providers: one file of interchanges, one after the other,
 * and where each begins; in another what else it sends by itself. Both can be made again from the
 * journal.
 */
final class Mailbox implements Closeable, Restorable {
  static final String FILE = "remittances.835";

  /** What the payer sends by itself and is no remittance. */
  private static final String UNASKED = "unasked.x12";

  private final Path folder;
  private final DocumentFile file;
  private final Outbox outbox;
  private final List<BankRun> bankRuns = new ArrayList<>();
  private final Map<String, Kept> kept = new HashMap<>();
  private final RemittancesMade made = new RemittancesMade();
  private final RemittanceFinder finder;
  private final Map<String, DocumentFile.Place> unasked = new HashMap<>();
  private final HandedOver handedOver = new HandedOver();
  private Optional<DocumentFile> unaskedFile = Optional.empty();

  private record Kept(OutboundRemittance remittance, DocumentFile.Place place) {}

  /** Is told of a remittance made, and of what goes out because of it. */
  interface Made {
    void made(OutboundRemittance remittance, List<Parcel> sent);
  }

  private Mailbox(SandboxSettings settings, DocumentFile file, Outbox outbox) {
    this.folder = settings.folder();
    this.file = file;
    this.outbox = outbox;
    this.finder = new RemittanceFinder(made, settings.storage().flatMap(Storage::remittances));
  }

  /**
   * An empty mailbox.
   *
   * @param settings where its file stands, and where remittances are searched
   * @param ledger under whose rules remittances go out
   * @param size bytes of its file that are to stay; 0 if it is not restored
   */
  static Mailbox open(SandboxSettings settings, Ledger ledger, long size) throws IOException {
    Path folder = settings.folder();
    return new Mailbox(
        settings, new DocumentFile(folder.resolve(FILE), size), new Outbox(folder, ledger::rules));
  }

  /** What was taken by whom it was sent to. */
  HandedOver handedOver() {
    return handedOver;
  }

  Outbox outbox() {
    return outbox;
  }

  /** Where a remittance is written; when that is closed it is in the mailbox, and on its way. */
  OutputStream open(Remittance remittance, LocalDateTime at, Made made) {
    return new ByteArrayOutputStream(4096) {
      @Override
      public void close() throws IOException {
        byte[] document = toByteArray();
        OutboundRemittance summary = put(remittance, document);
        made.made(summary, outbox.remittance(summary.id(), document, at));
      }
    };
  }

  /** Sends a document by itself, and keeps it. */
  void send(OutboundKind kind, byte[] document, LocalDateTime at) throws IOException {
    String name = Outbox.name(kind, document);
    synchronized (this) {
      if (unaskedFile.isEmpty()) {
        unaskedFile = Optional.of(new DocumentFile(folder.resolve(UNASKED)));
      }
      unasked.put(name, unaskedFile.get().append(document));
    }
    outbox.unasked(kind, name, document, at);
  }

  private synchronized OutboundRemittance put(Remittance remittance, byte[] document)
      throws IOException {
    OutboundRemittance summary =
        new OutboundRemittance(
            remittance.trace(),
            remittance.payee().npi(),
            remittance.payeeTaxNumber(),
            remittance.paidOn(),
            remittance.total(),
            remittance.claimCount());
    kept.put(summary.id(), new Kept(summary, file.append(document)));
    made.add(summary);
    return summary;
  }

  synchronized void paid(BankRun run) {
    bankRuns.add(run);
  }

  /** What the bank was told, in order. */
  synchronized List<BankRun> bankRuns() {
    return List.copyOf(bankRuns);
  }

  List<OutboundRemittance> list() {
    return made.list(0, Integer.MAX_VALUE);
  }

  /** Where they are searched. */
  RemittanceFinder finder() {
    return finder;
  }

  synchronized Optional<OutboundRemittance> findSummary(String id) {
    return Optional.ofNullable(kept.get(id)).map(Kept::remittance);
  }

  Optional<byte[]> find(String id) throws IOException {
    Optional<Kept> found;
    synchronized (this) {
      found = Optional.ofNullable(kept.get(id));
    }
    return found.isPresent() ? Optional.of(file.read(found.get().place())) : Optional.empty();
  }

  /** A document the payer sent by itself. */
  Optional<byte[]> findUnasked(String name) throws IOException {
    Optional<DocumentFile.Place> place;
    Optional<DocumentFile> from;
    synchronized (this) {
      place = Optional.ofNullable(unasked.get(name));
      from = unaskedFile;
    }
    return place.isPresent() && from.isPresent()
        ? Optional.of(from.get().read(place.get()))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    finder.close();
    file.close();
    if (unaskedFile.isPresent()) {
      unaskedFile.get().close();
    }
    outbox.close();
  }

  /** A document sent by itself, as a value. */
  private record Sent(String name, DocumentFile.Place place) {}

  /**
   * What is told of the file of what it sent by itself.
   *
   * @param length its bytes; absent if there is none
   */
  private record SentFile(Optional<Long> length) {}

  /** Forces its files to disk. */
  void force() throws IOException {
    Optional<DocumentFile> open;
    synchronized (this) {
      open = unaskedFile;
    }
    file.force();
    if (open.isPresent()) {
      open.get().force();
    }
    outbox.force();
  }

  /** Bytes of all remittances: where their file goes on. */
  long size() {
    return file.size();
  }

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    SnapshotWriter.Frames<Kept> remittances = to.open(Kept.class);
    for (OutboundRemittance one : list()) {
      remittances.add(Objects.requireNonNull(kept.get(one.id())));
    }
    remittances.end();
    to.writeAll(BankRun.class, bankRuns);
    to.write(SentFile.class, new SentFile(unaskedFile.map(DocumentFile::size)));
    SnapshotWriter.Frames<Sent> sent = to.open(Sent.class);
    for (Map.Entry<String, DocumentFile.Place> one : unasked.entrySet()) {
      sent.add(new Sent(one.getKey(), one.getValue()));
    }
    sent.end();
    to.writeAll(HandedEntry.class, handedOver.list());
    outbox.save(to);
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    from.forEach(
        Kept.class,
        one -> {
          kept.put(one.remittance().id(), one);
          made.add(one.remittance());
        });
    bankRuns.addAll(from.readAll(BankRun.class));
    Optional<Long> length = from.read(SentFile.class).length();
    if (length.isPresent()) {
      unaskedFile = Optional.of(new DocumentFile(folder.resolve(UNASKED), length.get()));
    }
    from.forEach(Sent.class, one -> unasked.put(one.name(), one.place()));
    from.forEach(HandedEntry.class, handedOver::add);
    outbox.restore(from);
  }
}
