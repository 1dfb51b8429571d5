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
import java.util.Optional;
import org.payersim.bank.BankRun;
import org.payersim.control.OutboundKind;
import org.payersim.delivery.DocumentFile;
import org.payersim.delivery.Outbox;
import org.payersim.delivery.Parcel;
import org.payersim.remittance.Remittance;

/**
 * The remittances a sandbox has for its providers: one file of interchanges, one after the other,
 * and where each begins; in another what else it sends by itself. Both can be made again from the
 * journal.
 */
final class Mailbox implements Closeable {
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
  private Optional<DocumentFile> unaskedFile = Optional.empty();

  private record Kept(OutboundRemittance remittance, DocumentFile.Place place) {}

  /** Is told of a remittance made, and of what goes out because of it. */
  interface Made {
    void made(OutboundRemittance remittance, List<Parcel> sent);
  }

  /**
   * An empty mailbox.
   *
   * @param settings where its file stands, and where remittances are searched
   * @param outbox where remittances go out
   */
  Mailbox(SandboxSettings settings, Outbox outbox) throws IOException {
    this.folder = settings.folder();
    this.file = new DocumentFile(folder.resolve(FILE));
    this.outbox = outbox;
    this.finder = new RemittanceFinder(made, settings.storage().flatMap(Storage::remittances));
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
}
