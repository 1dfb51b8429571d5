package org.payersim.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The releases of one table, one after another. */
public final class TableSeries {
  private final List<Optional<ReferenceTable>> newestFirst;

  TableSeries(List<ReferenceTable> releases) {
    this.newestFirst =
        releases.stream()
            .sorted(
                Comparator.comparing((ReferenceTable table) -> table.effective().from()).reversed())
            .map(Optional::of)
            .toList();
  }

  /** The newest release that has begun by that day and has not ended. */
  public Optional<ReferenceTable> on(LocalDate day) {
    for (int i = 0; i < newestFirst.size(); i++) {
      ReferenceTable table = newestFirst.get(i).get();
      if (!table.effective().from().isAfter(day)) {
        return table.effective().contains(day) ? newestFirst.get(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
