package org.payersim.adjudication;

import java.util.List;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.adjudication.worksheet.Ruling;

/** What became of a claim. */
public sealed interface Adjudication {
  /**
   * Accepted, and waiting for an examiner: no 835, no accumulators, no history yet. The payer's
   * claim number is given already.
   *
   * @param reasons why it waits, at least one, in the order they were found
   * @param determination what it would come to: lines denied for the reasons later stages cannot
   *     work without, all others as if those reasons were overridden
   */
  record Pended(List<Pend> reasons, Determination determination) implements Adjudication {}

  /** Accepted and decided; goes to the 835. */
  record Finalized(Determination determination) implements Adjudication {}

  /**
   * Not accepted; goes to the 277CA and leaves no trace in ledger or history.
   *
   * @param rulings all claim-level rulings made, the rejections among them
   */
  record Rejected(List<Ruling> rulings) implements Adjudication {
    public List<Ruling.Rejected> rejections() {
      return rulings.stream()
          .filter(Ruling.Rejected.class::isInstance)
          .map(Ruling.Rejected.class::cast)
          .toList();
    }
  }
}
