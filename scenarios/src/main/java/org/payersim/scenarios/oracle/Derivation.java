package org.payersim.scenarios.oracle;

import java.util.List;

/**
 * What the second opinion makes of a claim.
 *
 * @param outcome what becomes of it
 * @param lines its lines, in order; none where nothing is decided about them
 */
public record Derivation(Outcome outcome, List<DerivedLine> lines) {
  public Derivation {
    lines = List.copyOf(lines);
  }

  /** What becomes of a claim. */
  public enum Outcome {
    /** Not accepted. */
    REJECTED,
    /** It only takes an earlier one back. */
    VOIDED,
    /** Decided, in place of an earlier one. */
    REPLACED,
    FINALIZED
  }

  static Derivation undecided(Outcome outcome) {
    return new Derivation(outcome, List.of());
  }
}
