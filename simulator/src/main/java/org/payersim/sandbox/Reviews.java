package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.inquiry.ReviewAnswer;
import org.payersim.inquiry.ReviewAnswer.Reviewed;
import org.payersim.inquiry.ReviewDecision.Decided;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.x12.InterchangeHeader;

/**
 * The services reviewed that are kept under a number, in the order they came. Changed by the
 * sandbox's lane only, read by anybody; made again when the journal is replayed.
 */
final class Reviews implements Restorable {
  private final Map<String, Filed> filed = new LinkedHashMap<>();
  private long last;

  /**
   * A review as it stands.
   *
   * @param decided the service and what became of it
   * @param answer all of its request
   * @param header the interchange it came with: what is decided later goes back there
   */
  record Filed(Decided decided, ReviewAnswer answer, InterchangeHeader header) {}

  /** The next number: what the payer lets them begin with, year and day, six digits. */
  synchronized String next(String prefix, LocalDate day) {
    last++;
    return "%s%02d%03d%06d".formatted(prefix, day.getYear() % 100, day.getDayOfYear(), last);
  }

  synchronized void put(ReviewAnswer answer, InterchangeHeader header) {
    if (answer.outcome() instanceof Reviewed reviewed) {
      for (Decided decided : reviewed.numbered()) {
        filed.put(decided.number(), new Filed(decided, answer, header));
      }
    }
  }

  synchronized Optional<Filed> find(String number) {
    return Optional.ofNullable(filed.get(number));
  }

  synchronized List<Filed> list() {
    return List.copyOf(filed.values());
  }

  /** How many numbers were given, as a value. */
  private record Count(long last) {}

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    to.write(Count.class, new Count(last));
    to.writeAll(Filed.class, filed.values());
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    last = from.read(Count.class).last();
    from.forEach(Filed.class, one -> filed.put(one.decided().number(), one));
  }
}
