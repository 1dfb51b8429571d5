package org.payersim.explain;

import org.payersim.adjudication.AdjudicatedClaim;

/**
 * Tells why a claim was decided as it was: rendered from the rulings the remittance is made of, so
 * the two cannot disagree.
 */
public final class Explanations {
  private Explanations() {}

  /** For a person: aligned, at most 100 columns, lines end with a line feed. */
  public static String text(AdjudicatedClaim claim) {
    return TextExplanation.of(Explained.of(claim, Sentences.shipped()));
  }

  /** For a program: the same facts, amounts as decimal strings, fields in a fixed order. */
  public static String json(AdjudicatedClaim claim) {
    return JsonExplanation.of(Explained.of(claim, Sentences.shipped()));
  }
}
