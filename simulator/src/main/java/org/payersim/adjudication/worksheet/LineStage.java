package org.payersim.adjudication.worksheet;

import java.util.List;

/** Decides each line that is still open, in submitted order. */
public abstract non-sealed class LineStage extends Stage {
  @Override
  public final void apply(Worksheet claim) {
    if (!claim.isToBeDecided()) {
      return;
    }
    List<LineWorksheet> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      LineWorksheet line = lines.get(i);
      if (!line.isDenied()) {
        decide(line);
      }
    }
  }

  protected abstract void decide(LineWorksheet line);
}
