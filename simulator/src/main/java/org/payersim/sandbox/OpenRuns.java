package org.payersim.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.payersim.x12.Envelope;

/**
 * Payment runs that wait for their payday. Changed by the sandbox's lane only; anybody may ask
 * whether one is due. Made again when the journal is replayed.
 */
final class OpenRuns {
  private final TreeMap<Key, CycleRun> runs = new TreeMap<>();
  private volatile LocalDate next = LocalDate.MAX;

  /** By payday first, so that runs are closed in the order of their paydays. */
  private record Key(LocalDate payday, String receiver, String sender) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = payday.compareTo(other.payday);
      order = order == 0 ? receiver.compareTo(other.receiver) : order;
      return order == 0 ? sender.compareTo(other.sender) : order;
    }
  }

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
}
