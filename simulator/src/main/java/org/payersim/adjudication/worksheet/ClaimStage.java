package org.payersim.adjudication.worksheet;

/** Decides something about the claim as a whole. */
public non-sealed interface ClaimStage extends Stage {
  void decide(Worksheet claim);
}
