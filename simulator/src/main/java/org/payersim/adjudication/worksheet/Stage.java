package org.payersim.adjudication.worksheet;

/**
 * One step of the adjudication. Stages hold no state but their name and know the worksheet, not
 * each other; what an earlier one decided they see in what is still open. A stage a claim does not
 * concern returns at once and leaves no ruling.
 */
public abstract sealed class Stage permits EntryStage, ClaimStage, LineStage {
  private final String name = getClass().getSimpleName();

  /** The one name of the stage in rulings, sentences, tests and docs: that of its class. */
  public final String name() {
    return name;
  }

  /** Does this step for a claim, as far as what was ruled before leaves it anything to do. */
  public abstract void apply(Worksheet claim);
}
