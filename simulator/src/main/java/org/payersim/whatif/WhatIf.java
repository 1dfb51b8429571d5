package org.payersim.whatif;

import java.util.List;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.whatif.variation.Judgement;

/**
 * What would have changed it: the answer to that question about one claim.
 *
 * @param decided the claim and what became of it
 * @param before what it came to
 * @param again what it comes to if the same case is decided again: the same, unless rules changed
 *     since, an examiner denied it or a stub answered
 * @param obstacles what stands in the way, in the order it was decided
 * @param suggestions what would make the outcome better, the smallest and most honest first
 * @param tried how many variations were decided
 * @param complete whether the search went as far as it would; false if its limits stopped it
 */
public record WhatIf(
    AdjudicatedClaim decided,
    Outcome before,
    Outcome again,
    List<Obstacle> obstacles,
    List<Suggestion> suggestions,
    int tried,
    boolean complete) {

  /** Searches. The same subject and limits give the same answer, unless time runs out. */
  public static WhatIf of(Subject subject, Limits limits) {
    return new Search(subject, limits).run();
  }

  /** Whether deciding the case again gives what was decided. */
  public boolean isReproduced() {
    return before.isSame(again);
  }

  /** The suggestions somebody may honestly make or ask for. */
  public List<Suggestion> honest() {
    return suggestions.stream()
        .filter(s -> s.variation().judgement() != Judgement.FALSIFICATION)
        .toList();
  }

  /** For a person: aligned, at most 100 columns. */
  public String text() {
    return new WhatIfText(this).toString();
  }

  /** For a program: amounts as decimal strings, fields in a fixed order. */
  public String json() {
    return WhatIfJson.of(this);
  }
}
