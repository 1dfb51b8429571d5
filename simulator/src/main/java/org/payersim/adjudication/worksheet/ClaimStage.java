package org.payersim.adjudication.worksheet;

/** Decides something about the claim as a whole. */
public abstract non-sealed class ClaimStage extends Stage {
  @Override
  public final void apply(Worksheet claim) {
    if (claim.isToBeDecided()) {
      decide(claim);
    }
  }

  protected abstract void decide(Worksheet claim);
}
