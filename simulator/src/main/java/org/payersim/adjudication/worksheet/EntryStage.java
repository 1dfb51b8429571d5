package org.payersim.adjudication.worksheet;

/**
 * A front-end edit: may the claim enter adjudication? All of them are made before any other stage,
 * so that one 277CA tells everything that has to be mended.
 */
public abstract non-sealed class EntryStage extends Stage {
  @Override
  public final void apply(Worksheet claim) {
    examine(claim);
  }

  protected abstract void examine(Worksheet claim);
}
