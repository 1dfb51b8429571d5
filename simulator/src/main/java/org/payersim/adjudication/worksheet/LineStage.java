package org.payersim.adjudication.worksheet;

/** Decides each line that is still open, in submitted order. */
public non-sealed interface LineStage extends Stage {
  void decide(LineWorksheet line);
}
