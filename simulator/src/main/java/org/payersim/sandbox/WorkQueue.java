package org.payersim.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.StubbedDecision;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.journal.snapshot.Restorable;
import org.payersim.journal.snapshot.SnapshotReader;
import org.payersim.journal.snapshot.SnapshotWriter;
import org.payersim.x12.InterchangeHeader;

/**
 * The claims that wait for an examiner, in the order they came. Changed by the sandbox's lane only,
 * read by anybody; made again when the journal is replayed.
 */
final class WorkQueue implements Restorable {
  private final Map<String, WorkItem> items = new LinkedHashMap<>();

  /** Those of the claims that pend begin to wait. */
  synchronized void add(
      List<AdjudicatedClaim> claims, InterchangeHeader header, LocalDateTime since) {
    for (AdjudicatedClaim claim : claims) {
      if (claim.outcome() instanceof Adjudication.Pended pended) {
        Determination determination = pended.determination();
        put(
            new WorkItem(
                determination.payerControlNumber(),
                claim.claim().patientControlNumber(),
                determination.familyId(),
                since,
                pended.reasons(),
                List.of(),
                header,
                claim.claim().billing().party().id(),
                AnnouncedDocuments.of(claim.claim().submitted()),
                pended.reasons().stream().flatMap(WorkQueue::released).findFirst()));
      }
    }
  }

  private static Stream<LocalDate> released(Pend pend) {
    return pend.finding() instanceof StubbedDecision.Delayed delayed
        ? Stream.of(delayed.until())
        : Stream.empty();
  }

  /** In the place of the item of the same claim, if there is one. */
  synchronized void put(WorkItem item) {
    items.put(item.claim(), item);
  }

  synchronized void remove(String claim) {
    items.remove(claim);
  }

  synchronized Optional<WorkItem> find(String claim) {
    return Optional.ofNullable(items.get(claim));
  }

  synchronized List<WorkItem> list() {
    return List.copyOf(items.values());
  }

  @Override
  public synchronized void save(SnapshotWriter to) throws IOException {
    to.writeAll(WorkItem.class, items.values());
  }

  @Override
  public synchronized void restore(SnapshotReader from) throws IOException {
    from.forEach(WorkItem.class, this::put);
  }
}
