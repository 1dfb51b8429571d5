package org.payersim.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.inquiry.ClaimSearch;
import org.payersim.inquiry.ClaimSummary;
import org.payersim.journal.DecisionReader;
import org.payersim.journal.DeterminationLog;

/**
 * Finds decisions: in a store, if there is one, else in the log, which is read through for it. The
 * latter is for payers that have decided some hundred thousand claims at most.
 */
final class ClaimFinder implements Closeable {
  /** The payer waits when the store is further behind. */
  private static final long FAR_BEHIND = 50_000;

  private final DeterminationLog log;
  private final Optional<Projection<ClaimSummary, ClaimSearch>> projection;

  ClaimFinder(DeterminationLog log, Optional<SearchStore<ClaimSummary, ClaimSearch>> store) {
    this.log = log;
    this.projection = store.map(to -> new Projection<>("decisions", log::claims, this::reader, to));
  }

  ClaimSearch.Page find(ClaimSearch search) throws IOException {
    if (projection.isPresent()) {
      Projection.Found<ClaimSummary> found = projection.get().find(search);
      return search.page(found.rows(), found.behind());
    }
    ClaimSearch.Collector collector = search.collector();
    Projection.Reader<ClaimSummary> reader = reader(0);
    for (List<ClaimSummary> next = reader.next(); !next.isEmpty(); next = reader.next()) {
      next.forEach(collector::show);
    }
    return collector.page();
  }

  private Projection.Reader<ClaimSummary> reader(long skipped) {
    DecisionReader decisions = log.reader(skipped);
    return () -> decisions.next().map(ClaimFinder::summaries).orElse(List.of());
  }

  private static List<ClaimSummary> summaries(DecisionReader.Decisions decisions) {
    List<ClaimSummary> summaries = new ArrayList<>(decisions.claims().size());
    long decision = decisions.first();
    for (AdjudicatedClaim claim : decisions.claims()) {
      summaries.add(
          ClaimSummary.of(new ClaimSummary.Place(decisions.decidedOn(), decision), claim));
      decision++;
    }
    return summaries;
  }

  /** Waits, if need be, until the store is no more than so far behind the log. */
  void keepUp() {
    projection.ifPresent(to -> to.keepUp(FAR_BEHIND));
  }

  @Override
  public void close() {
    projection.ifPresent(Projection::close);
  }
}
