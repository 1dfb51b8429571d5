package org.payersim.ledger;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;

/**
 * A final claim to be decided again.
 *
 * @param submitted the claim under its new number; the day of receipt is that of the original
 * @param before the decision that stands
 * @param overridden stages to be passed by
 * @param given the decision that takes its place, if it is not to be found by the rules
 */
public record Redoing(
    SubmittedClaim submitted,
    Determination before,
    List<String> overridden,
    Optional<Adjudication.Replaced> given) {
  public Redoing {
    overridden = List.copyOf(overridden);
  }
}
