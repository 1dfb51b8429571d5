package org.payersim.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.payersim.control.DeliveryFault;
import org.payersim.control.FaultAction;
import org.payersim.control.OutboundKind;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;

/** Makes parcels of documents, one document at a time, and writes down what went wrong. */
final class Dispatch implements Restorable {
  private final FaultJournal journal;
  private final Finder finder;
  private final Delay delay;
  private final Map<String, List<Outgoing>> held = new HashMap<>();

  /** Finds what is to go wrong. */
  interface Finder {
    Optional<DeliveryFault> find(Predicate<DeliveryFault> mayHappen);
  }

  /** Says how long a document of a kind waits before it goes out to a partner. */
  interface Delay {
    TemporalAmount of(OutboundKind kind, String partner);
  }

  Dispatch(FaultJournal journal, Finder finder, Delay delay) {
    this.journal = journal;
    this.finder = finder;
    this.delay = delay;
  }

  /**
   * What goes out because of this document.
   *
   * @param name trace number, or kind and control number
   * @param hasRemittance whether a remittance went out for the same delivery
   */
  List<Outgoing> send(
      OutboundKind kind, String name, byte[] document, LocalDateTime at, boolean hasRemittance)
      throws IOException {
    String partner = EditedDocument.partner(document);
    Document sent = new Document(kind, name, partner, document, at);
    Optional<DeliveryFault> fault =
        journal.hasRoom()
            ? finder.find(one -> mayHappen(one, sent, hasRemittance))
            : Optional.empty();
    Optional<Spoiling> spoiling = fault.flatMap(one -> Spoiling.of(ofDocuments(one), document));
    List<Outgoing> out =
        spoiling.isPresent()
            ? spoiled(sent, fault.orElseThrow(), spoiling.get())
            : List.of(
                new Outgoing(parcel(sent, name, Optional.empty()), document, Optional.empty()));
    return withHeld(kind + " " + partner, out);
  }

  /** What waits for the next document of its kind, as a value. */
  private record Held(String queue, List<Outgoing> waiting) {}

  @Override
  public void save(SnapshotWriter to) throws IOException {
    SnapshotWriter.Frames<Held> frames = to.open(Held.class);
    for (Map.Entry<String, List<Outgoing>> one : held.entrySet()) {
      frames.add(new Held(one.getKey(), one.getValue()));
    }
    frames.end();
  }

  @Override
  public void restore(SnapshotReader from) throws IOException {
    from.forEach(Held.class, one -> held.put(one.queue(), new ArrayList<>(one.waiting())));
  }

  /** A document on its way. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
  private record Document(
      OutboundKind kind, String name, String partner, byte[] bytes, LocalDateTime at) {}

  private static boolean mayHappen(DeliveryFault fault, Document sent, boolean hasRemittance) {
    return fault.mayHappenTo(sent.kind(), sent.partner(), sent.at().toLocalDate())
        && (hasRemittance || !(fault.action() instanceof FaultAction.RemittanceFirst));
  }

  private static FaultAction.OfDocuments ofDocuments(DeliveryFault fault) {
    if (fault.action() instanceof FaultAction.OfDocuments action) {
      return action;
    }
    throw new IllegalStateException("a fault of documents that is about requests");
  }

  private Parcel parcel(Document sent, String id, Optional<DocumentFile.Place> content)
      throws IOException {
    LocalDateTime due = sent.at().plus(delay.of(sent.kind(), sent.partner()));
    boolean late = due.isAfter(sent.at());
    // What does not go with the answer is nowhere else than here.
    Optional<DocumentFile.Place> kept =
        late && content.isEmpty() ? Optional.of(journal.keep(sent.bytes())) : content;
    return new Parcel(
        id,
        sent.name(),
        sent.kind(),
        sent.partner(),
        due,
        sent.kind() != OutboundKind.REMITTANCE_835 && !late,
        Optional.empty(),
        kept);
  }

  private List<Outgoing> spoiled(Document sent, DeliveryFault fault, Spoiling spoiling)
      throws IOException {
    FaultAction.OfDocuments action = ofDocuments(fault);
    DocumentFile.Place original = journal.keep(sent.bytes());
    List<Outgoing> out = new ArrayList<>();
    for (byte[] piece : spoiling.pieces()) {
      int number = out.size() + 1;
      String id = number == 1 ? sent.name() : sent.name() + "." + number;
      Parcel plain = parcel(sent, id, Optional.of(journal.keep(piece)));
      out.add(new Outgoing(suffering(plain, action, number), piece, Optional.of(action)));
    }
    journal.add(
        new FaultEntry(
            0,
            sent.at(),
            fault.id(),
            sent.partner(),
            sent.kind().word(),
            sent.name(),
            spoiling.done(),
            Optional.of(original),
            out.stream().map(one -> one.parcel().id()).toList()));
    return out;
  }

  private static Parcel suffering(Parcel parcel, FaultAction.OfDocuments action, int number) {
    return switch (action) {
      case FaultAction.Late late -> parcel.apart().dueAt(parcel.due().plus(late.by()));
      case FaultAction.RemittanceFirst first -> parcel.apart();
      case FaultAction.Split split -> number == 1 ? parcel : parcel.apart();
      case FaultAction.OfFiles file -> parcel.in(file);
      case FaultAction.Lose lose -> parcel;
      case FaultAction.Duplicate duplicate -> parcel;
      case FaultAction.Reorder reorder -> parcel;
      case FaultAction.Merge merge -> parcel;
      case FaultAction.Truncate cut -> parcel;
      case FaultAction.WrongNumber wrong -> parcel;
      case FaultAction.Unbalance unbalance -> parcel;
      case FaultAction.Partial partial -> parcel;
    };
  }

  /** Keeps what waits for the next of its kind, and lets out with it what waited before. */
  private List<Outgoing> withHeld(String queue, List<Outgoing> out) throws IOException {
    if (out.stream().anyMatch(Dispatch::waits)) {
      held.computeIfAbsent(queue, none -> new ArrayList<>()).addAll(out);
      return List.of();
    }
    if (out.isEmpty() || !held.containsKey(queue)) {
      return out;
    }
    List<Outgoing> before = held.getOrDefault(queue, List.of());
    held.remove(queue);
    List<Outgoing> all = new ArrayList<>(out);
    ByteArrayOutputStream merged = new ByteArrayOutputStream();
    for (Outgoing one : before) {
      if (one.isBehind()) {
        all.add(one);
      } else {
        merged.writeBytes(one.bytes());
      }
    }
    if (merged.size() > 0) {
      all.set(0, merged(merged, out.get(0)));
    }
    return all;
  }

  /** An acknowledgment behind others stays in its answer; only a remittance waits to be behind. */
  private static boolean waits(Outgoing outgoing) {
    return outgoing.suffered().isPresent()
        && (outgoing.suffered().get() instanceof FaultAction.Merge
            || (outgoing.isBehind() && outgoing.parcel().isRemittance()));
  }

  private Outgoing merged(ByteArrayOutputStream before, Outgoing last) throws IOException {
    before.writeBytes(last.bytes());
    byte[] both = before.toByteArray();
    return new Outgoing(last.parcel().with(journal.keep(both)), both, last.suffered());
  }
}
