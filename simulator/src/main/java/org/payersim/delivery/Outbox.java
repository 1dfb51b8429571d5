package org.payersim.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.payersim.control.DeliveryFault;
import org.payersim.control.OutboundKind;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.rules.RuleBook;

/**
 * Where documents leave the payer. Each passes once, in the order they are made; what a tester
 * wants to go wrong happens here, to what goes out and never to what the payer keeps.
 */
public final class Outbox implements Closeable, Restorable {
  /** A parcel that waits for a remittance to be taken stands here. */
  private static final LocalDateTime NOT_YET = LocalDateTime.MAX;

  private final Supplier<RuleBook> rules;
  private final FaultDesk desk = new FaultDesk();
  private final FaultJournal journal;
  private final Dispatch dispatch;
  private final Map<String, Parcel> pickup = new LinkedHashMap<>();
  private final Map<String, Parcel> late = new LinkedHashMap<>();
  private final Map<String, Set<String>> waitFor = new LinkedHashMap<>();
  private final List<Consumer<Parcel>> listeners = new CopyOnWriteArrayList<>();

  /**
   * With nothing in it.
   *
   * @param folder where the bytes of what was spoiled are kept
   * @param rules those in force now: what is agreed with partners, and faults
   */
  public Outbox(Path folder, Supplier<RuleBook> rules) {
    this.rules = rules;
    this.journal = new FaultJournal(folder);
    this.dispatch =
        new Dispatch(journal, mayHappen -> desk.find(rules.get().faults(), mayHappen), this::delay);
  }

  /** How long what is acknowledged waits. */
  private TemporalAmount delay(OutboundKind kind, String partner) {
    return switch (kind) {
      case TA1, ACKNOWLEDGMENT_999, ACKNOWLEDGMENT_277CA ->
          rules.get().agreements().partner(partner).delay();
      case ELIGIBILITY_271, CLAIM_STATUS_277, REVIEW_278, DOCUMENT_REQUEST_277, REMITTANCE_835 ->
          Duration.ZERO;
    };
  }

  /**
   * Somebody who hears of whatever goes out by itself from now on: he must not wait.
   *
   * @return ends that
   */
  public Runnable listen(Consumer<Parcel> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * A remittance is on its way; returns what goes out because of it, now or later, which may be
   * nothing or more than this one.
   */
  public List<Parcel> remittance(String trace, byte[] document, LocalDateTime at)
      throws IOException {
    List<Parcel> sent = new ArrayList<>();
    synchronized (this) {
      for (Outgoing outgoing :
          dispatch.send(OutboundKind.REMITTANCE_835, trace, document, at, false)) {
        Parcel parcel = outgoing.parcel();
        sent.add(parcel);
        pickup.put(parcel.id(), parcel);
        if (parcel.due().isAfter(at)) {
          late.put(parcel.id(), parcel);
        }
      }
    }
    sent.stream().filter(parcel -> !parcel.due().isAfter(at)).forEach(this::tell);
    return sent;
  }

  /**
   * A document the payer sends by itself, neither a remittance nor an answer at once.
   *
   * @param name its kind and control number
   */
  public void unasked(OutboundKind kind, String name, byte[] document, LocalDateTime at)
      throws IOException {
    List<Parcel> now = new ArrayList<>();
    synchronized (this) {
      for (Outgoing outgoing : dispatch.send(kind, name, document, at, false)) {
        Parcel parcel = outgoing.parcel().apart();
        pickup.put(parcel.id(), parcel);
        if (parcel.due().isAfter(at)) {
          late.put(parcel.id(), parcel);
        } else {
          now.add(parcel);
        }
      }
    }
    now.forEach(this::tell);
  }

  /** The name of a document: its kind and control number. */
  public static String name(OutboundKind kind, byte[] document) {
    return kind.word() + "-" + EditedDocument.controlNumber(document);
  }

  /**
   * What goes out as the answer to a delivery, and what of it goes out later, without the answer.
   *
   * @param documents acknowledgments and answers, in order
   * @param remittances what goes out for the same delivery
   */
  public synchronized List<Outgoing> answer(
      List<Acknowledgment> documents, List<Parcel> remittances, LocalDateTime at)
      throws IOException {
    List<Outgoing> answer = new ArrayList<>();
    List<Outgoing> behind = new ArrayList<>();
    for (Acknowledgment document : documents) {
      String name = name(document.kind(), document.bytes());
      for (Outgoing outgoing :
          dispatch.send(document.kind(), name, document.bytes(), at, !remittances.isEmpty())) {
        if (outgoing.parcel().withAnswer()) {
          (outgoing.isBehind() ? behind : answer).add(outgoing);
        } else {
          answer.add(outgoing);
          later(outgoing, remittances);
        }
      }
    }
    answer.addAll(behind);
    return answer;
  }

  private void later(Outgoing outgoing, List<Parcel> remittances) {
    Parcel parcel = outgoing.parcel();
    if (outgoing.isAfterRemittance()) {
      parcel = parcel.dueAt(NOT_YET);
      waitFor.put(parcel.id(), Set.copyOf(remittances.stream().map(Parcel::id).toList()));
    }
    pickup.put(parcel.id(), parcel);
    late.put(parcel.id(), parcel);
  }

  /** A partner has got this: what waited for it goes out. */
  public void handed(String id, LocalDateTime at) {
    List<Parcel> now = new ArrayList<>();
    synchronized (this) {
      for (Map.Entry<String, Set<String>> waiting : Map.copyOf(waitFor).entrySet()) {
        if (waiting.getValue().contains(id)) {
          waitFor.remove(waiting.getKey());
          late.remove(waiting.getKey());
          // It goes out now, after what went out before.
          Optional.ofNullable(pickup.remove(waiting.getKey()))
              .map(parcel -> parcel.dueAt(at))
              .ifPresent(
                  parcel -> {
                    pickup.put(parcel.id(), parcel);
                    now.add(parcel);
                  });
        }
      }
    }
    now.forEach(this::tell);
  }

  /** Tells of what has become due since it was last asked. */
  public void releaseDue(LocalDateTime now) {
    List<Parcel> due = new ArrayList<>();
    synchronized (this) {
      if (late.isEmpty()) {
        return;
      }
      for (Parcel parcel : List.copyOf(late.values())) {
        if (!parcel.due().isAfter(now)) {
          late.remove(parcel.id());
          due.add(parcel);
        }
      }
    }
    due.forEach(this::tell);
  }

  private void tell(Parcel parcel) {
    listeners.forEach(listener -> listener.accept(parcel));
  }

  /** What partners can pick up: remittances, and whatever did not go out with an answer. */
  public synchronized List<Parcel> list(LocalDateTime now) {
    return pickup.values().stream().filter(parcel -> !parcel.due().isAfter(now)).toList();
  }

  /** One of those. */
  public synchronized Optional<Parcel> find(String id, LocalDateTime now) {
    return Optional.ofNullable(pickup.get(id)).filter(parcel -> !parcel.due().isAfter(now));
  }

  /** The bytes of a parcel that is not as the payer keeps it. */
  public byte[] read(DocumentFile.Place place) throws IOException {
    return journal.read(place);
  }

  /**
   * What is to go wrong with a request, if anything.
   *
   * @param door its path, without what is below
   * @param request method and path, for the journal
   * @param partner who sends it; empty if not known
   */
  public Optional<DeliveryFault> request(
      String door, String request, String partner, LocalDateTime at) {
    List<DeliveryFault> inForce = rules.get().faults();
    if (inForce.isEmpty()) {
      return Optional.empty();
    }
    Optional<DeliveryFault> fault =
        desk.find(inForce, one -> one.mayHappenTo(door, partner, at.toLocalDate()));
    fault.ifPresent(one -> journal.add(at, one, partner, request));
    return fault;
  }

  /** The faults in force, in the order they are asked, and what came of them. */
  public List<FaultReport> faults() {
    return desk.list(rules.get().faults());
  }

  /** The latest of what was made to go wrong, in order. */
  public List<FaultEntry> journal() {
    return journal.list();
  }

  /** A parcel that waits until one of others was handed over, as a value. */
  private record Waiting(String parcel, Set<String> others) {}

  /** Forces what was spoiled to disk. */
  public void force() throws IOException {
    journal.force();
  }

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    to.writeAll(Parcel.class, pickup.values());
    to.writeAll(Parcel.class, late.values());
    SnapshotWriter.Frames<Waiting> waiting = to.open(Waiting.class);
    for (Map.Entry<String, Set<String>> one : waitFor.entrySet()) {
      waiting.add(new Waiting(one.getKey(), one.getValue()));
    }
    waiting.end();
    desk.save(to);
    journal.save(to);
    dispatch.save(to);
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    from.forEach(Parcel.class, parcel -> pickup.put(parcel.id(), parcel));
    from.forEach(Parcel.class, parcel -> late.put(parcel.id(), parcel));
    from.forEach(Waiting.class, one -> waitFor.put(one.parcel(), one.others()));
    desk.restore(from);
    journal.restore(from);
    dispatch.restore(from);
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
