package org.payersim.adjudication.worksheet;

/**
 * One step of the adjudication. Stages hold no state and know the worksheet, not each other; what
 * an earlier one decided they see in what is still open.
 */
public sealed interface Stage permits EntryStage, ClaimStage, LineStage {
  /** The one name of the stage in rulings, sentences, tests and docs: that of its class. */
  default String name() {
    return getClass().getSimpleName();
  }
}
