package org.payersim.rules;

/** How a payer has a stage of the adjudication work. Our own decision; the words stand in rules. */
public enum StageSwitch {
  /** The stage decides. */
  ON,
  /** Where the stage would deny a line, or have the claim wait, it only tells so. */
  NOTE,
  /** Where the stage would deny a line, the claim waits for an examiner. */
  PEND,
  /** The stage is passed by. */
  OFF
}
