package org.payersim.delivery;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.payersim.control.DeliveryFault;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;

/**
 * Finds what is to go wrong, and counts. What is counted of a fault is forgotten when the rules no
 * longer have it.
 */
final class FaultDesk implements Restorable {
  private final Map<String, Count> counts = new HashMap<>();

  /** What came of one fault so far. */
  private static final class Count {
    private long matched;
    private long happened;
  }

  /** The first of these that may happen and does. */
  synchronized Optional<DeliveryFault> find(
      List<DeliveryFault> faults, Predicate<DeliveryFault> mayHappen) {
    keep(faults);
    for (DeliveryFault fault : faults) {
      if (mayHappen.test(fault)) {
        Count count = counts.computeIfAbsent(fault.id(), none -> new Count());
        count.matched++;
        if (fault.happens(count.matched)) {
          count.happened++;
          return Optional.of(fault);
        }
      }
    }
    return Optional.empty();
  }

  /** What is counted of a fault, as a value. */
  private record Counted(String fault, long matched, long happened) {}

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    SnapshotWriter.Frames<Counted> frames = to.open(Counted.class);
    for (Map.Entry<String, Count> one : counts.entrySet()) {
      frames.add(new Counted(one.getKey(), one.getValue().matched, one.getValue().happened));
    }
    frames.end();
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    for (Counted one : from.readAll(Counted.class)) {
      Count count = new Count();
      count.matched = one.matched();
      count.happened = one.happened();
      counts.put(one.fault(), count);
    }
  }

  private void keep(List<DeliveryFault> faults) {
    Set<String> known = new HashSet<>();
    faults.forEach(fault -> known.add(fault.id()));
    counts.keySet().retainAll(known);
  }

  synchronized List<FaultReport> list(List<DeliveryFault> faults) {
    return faults.stream().map(this::report).toList();
  }

  private FaultReport report(DeliveryFault fault) {
    Count count = counts.getOrDefault(fault.id(), new Count());
    return new FaultReport(fault, count.matched, count.happened);
  }
}
