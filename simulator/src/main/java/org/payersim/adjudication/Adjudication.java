package org.payersim.adjudication;

import java.util.List;
import org.payersim.adjudication.worksheet.Ruling;

/** What became of a claim. */
public sealed interface Adjudication {
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
