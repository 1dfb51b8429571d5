package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.remittance.PriorPayments;
import org.payersim.x12.ControlNumbers;
import org.payersim.x12.Envelope;

/**
 * Payment runs that wait for their payday. Changed by the sandbox's lane only; anybody may ask
 * whether one is due. Made again when the journal is replayed.
 */
final class OpenRuns implements Restorable {
  private final TreeMap<Key, CycleRun> runs = new TreeMap<>();
  private final ControlNumbers numbers;
  private final PriorPayments prior;
  private volatile LocalDate next = LocalDate.MAX;

  /**
   * None yet.
   *
   * @param numbers of the payer's documents, for runs that are restored
   * @param prior what was paid before, for the same
   */
  OpenRuns(ControlNumbers numbers, PriorPayments prior) {
    this.numbers = numbers;
    this.prior = prior;
  }

  /** By payday first, so that runs are closed in the order of their paydays. */
  private record Key(LocalDate payday, String receiver, String sender) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = payday.compareTo(other.payday);
      order = order == 0 ? receiver.compareTo(other.receiver) : order;
      return order == 0 ? sender.compareTo(other.sender) : order;
    }
  }

  /** Whether another run follows: each is large, and is written for itself. */
  private record Open(boolean another) {}

  /** The run of this payday for this receiver, opened if there is none. */
  CycleRun get(LocalDate payday, Envelope envelope, Supplier<CycleRun> opened) {
    Key key = new Key(payday, envelope.receiver(), envelope.sender());
    CycleRun run = runs.computeIfAbsent(key, none -> opened.get());
    next = runs.firstKey().payday();
    return run;
  }

  /** The next payday of a run; empty if none waits. */
  Optional<LocalDate> nextPayday() {
    return next.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(next);
  }

  /** The runs due by this day, in order; they wait no more. */
  List<CycleRun> takeDue(LocalDate day) {
    List<CycleRun> due = new ArrayList<>();
    while (!runs.isEmpty() && !runs.firstKey().payday().isAfter(day)) {
      due.add(runs.pollFirstEntry().getValue());
    }
    next = runs.isEmpty() ? LocalDate.MAX : runs.firstKey().payday();
    return due;
  }

  /** A run with its key, as a value. */
  private record Waiting(String receiver, String sender, CycleRun.State run) {}

  @Override
  public void save(SnapshotWriter to) throws IOException {
    for (Map.Entry<Key, CycleRun> one : runs.entrySet()) {
      Key key = one.getKey();
      to.write(Open.class, new Open(true));
      to.write(Waiting.class, new Waiting(key.receiver(), key.sender(), one.getValue().state()));
    }
    to.write(Open.class, new Open(false));
  }

  @Override
  public void restore(SnapshotReader from) throws IOException {
    while (from.read(Open.class).another()) {
      Waiting one = from.read(Waiting.class);
      Key key = new Key(one.run().payday(), one.receiver(), one.sender());
      runs.put(key, CycleRun.of(one.run(), numbers, prior));
    }
    next = runs.isEmpty() ? LocalDate.MAX : runs.firstKey().payday();
  }
}
