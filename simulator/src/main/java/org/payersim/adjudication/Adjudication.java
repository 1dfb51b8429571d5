package org.payersim.adjudication;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Pend;
import org.payersim.adjudication.worksheet.Ruling;

/** What became of a claim. */
public sealed interface Adjudication {
  /** The final decision on the claim itself; empty if it was not decided or asks for none. */
  default Optional<Determination> findFinal() {
    return switch (this) {
      case Finalized finalized -> Optional.of(finalized.determination());
      case Replaced replaced -> Optional.of(replaced.determination());
      case Voided voided -> Optional.empty();
      case Pended pended -> Optional.empty();
      case Rejected rejected -> Optional.empty();
    };
  }

  /** The payer's number of the claim this one reverses, if it does. */
  default Optional<String> findOriginal() {
    return switch (this) {
      case Replaced replaced -> Optional.of(replaced.original());
      case Voided voided -> Optional.of(voided.original());
      case Finalized finalized -> Optional.empty();
      case Pended pended -> Optional.empty();
      case Rejected rejected -> Optional.empty();
    };
  }

  /**
   * Accepted and decided in place of an earlier claim, which is reversed: the 835 carries the
   * reversal, then this correction.
   *
   * @param original payer's number of the claim reversed
   * @param determination the decision on this one
   */
  record Replaced(String original, Determination determination) implements Adjudication {}

  /**
   * Accepted, and takes an earlier claim back: the 835 carries that claim's reversal and nothing
   * else.
   *
   * @param payerControlNumber the payer's number of the void itself
   * @param original payer's number of the claim reversed
   * @param rulings what was ruled when it entered
   */
  record Voided(String payerControlNumber, String original, List<Ruling> rulings)
      implements Adjudication {}

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
