package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;

/**
 * Appeals that wait for an examiner, and how often a claim was appealed before. Changed by the
 * sandbox's lane only, read by anybody; made again when the journal is replayed.
 */
final class Appeals implements Restorable {
  private final Map<String, Appeal> open = new LinkedHashMap<>();
  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, LocalDate> decided = new HashMap<>();

  synchronized void put(Appeal appeal) {
    open.put(appeal.claim(), appeal);
  }

  synchronized Optional<Appeal> find(String claim) {
    return Optional.ofNullable(open.get(claim));
  }

  synchronized List<Appeal> list() {
    return List.copyOf(open.values());
  }

  /** A decision of another day than that of receipt. */
  synchronized void decided(String claim, LocalDate day) {
    decided.put(claim, day);
  }

  /** The day a claim was decided: that of its receipt, if nothing else is known. */
  synchronized LocalDate decidedOn(String claim, LocalDate receivedOn) {
    return decided.getOrDefault(claim, receivedOn);
  }

  /** The level the next appeal of this claim has. */
  synchronized int nextLevel(String claim) {
    return levels.getOrDefault(claim, 0) + 1;
  }

  /** An appeal is answered; the claim has a new number, under which the next level counts on. */
  synchronized void answered(Appeal appeal, String number, LocalDate day) {
    open.remove(appeal.claim());
    levels.put(number, appeal.level());
    decided.put(number, day);
  }

  /** How often a claim was appealed, as a value. */
  private record Level(String claim, int level) {}

  /** When a claim was decided, as a value. */
  private record DecidedOn(String claim, LocalDate day) {}

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    to.writeAll(Appeal.class, open.values());
    SnapshotWriter.Frames<Level> appealed = to.open(Level.class);
    for (Map.Entry<String, Integer> one : levels.entrySet()) {
      appealed.add(new Level(one.getKey(), one.getValue()));
    }
    appealed.end();
    SnapshotWriter.Frames<DecidedOn> days = to.open(DecidedOn.class);
    for (Map.Entry<String, LocalDate> one : decided.entrySet()) {
      days.add(new DecidedOn(one.getKey(), one.getValue()));
    }
    days.end();
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    from.forEach(Appeal.class, this::put);
    from.forEach(Level.class, one -> levels.put(one.claim(), one.level()));
    from.forEach(DecidedOn.class, one -> decided.put(one.claim(), one.day()));
  }
}
