package org.payersim.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds remittances: in a store, if there is one, else among those the payer has in memory. */
final class RemittanceFinder implements Closeable {
  /** So many are laid down at once, at most. */
  private static final int AT_ONCE = 1_000;

  private final RemittancesMade made;
  private final Optional<Projection<RemittanceSummary, RemittanceSearch>> projection;

  RemittanceFinder(
      RemittancesMade made, Optional<SearchStore<RemittanceSummary, RemittanceSearch>> store) {
    this.made = made;
    this.projection =
        store.map(to -> new Projection<>("remittances", made::size, this::reader, to));
  }

  RemittanceSearch.Page find(RemittanceSearch search) throws IOException {
    if (projection.isPresent()) {
      Projection.Found<RemittanceSummary> found = projection.get().find(search);
      return search.page(found.rows(), found.behind());
    }
    return search.of(after(0, made.size()));
  }

  private Projection.Reader<RemittanceSummary> reader(long skipped) {
    long[] passed = {skipped};
    return () -> {
      List<RemittanceSummary> next = after(passed[0], AT_ONCE);
      passed[0] += next.size();
      return next;
    };
  }

  private List<RemittanceSummary> after(long passed, int count) {
    List<RemittanceSummary> summaries = new ArrayList<>();
    for (OutboundRemittance one : made.list(Math.toIntExact(passed), count)) {
      summaries.add(RemittanceSummary.of(passed + summaries.size() + 1, one));
    }
    return summaries;
  }

  @Override
  public void close() {
    projection.ifPresent(Projection::close);
  }
}
