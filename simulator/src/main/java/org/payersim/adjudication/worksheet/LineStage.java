package org.payersim.adjudication.worksheet;

/** Decides each line that is still open, in submitted order. */
public abstract non-sealed class LineStage extends Stage {
  @Override
  public final void apply(Worksheet claim) {
    if (!claim.isToBeDecided()) {
      return;
    }
    for (int i = 0; i < claim.size(); i++) {
      LineWorksheet line = claim.line(i);
      if (!line.isDenied()) {
        decide(line);
      }
    }
  }

  protected abstract void decide(LineWorksheet line);
}
