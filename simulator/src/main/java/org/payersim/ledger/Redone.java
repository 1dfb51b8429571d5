package org.payersim.ledger;

import org.payersim.adjudication.Adjudication;

/**
 * What became of a claim that was decided again.
 *
 * @param claim what was to be done
 * @param outcome what it came to
 * @param change whether the new decision took the place of the old one
 */
public record Redone(Redoing claim, Adjudication outcome, Change change) {
  /** How the old decision stands. */
  public enum Change {
    /** Reversed, and replaced. */
    REPLACED,
    /** The same again: left as it was. */
    SAME,
    /** It would wait for an examiner now, or not be accepted: left as it was. */
    LEFT
  }
}
