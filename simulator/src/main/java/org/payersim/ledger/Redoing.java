package org.payersim.ledger;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.Adjudication;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.Elapsed;

/**
 * A final claim to be decided again.
 *
 * @param submitted the claim under its new number; the day of receipt is that of the original
 * @param before the decision that stands
 * @param overridden stages to be passed by
 * @param elapsed what happened since its receipt, until this decision
 * @param given the decision that takes its place, if it is not to be found by the rules
 */
public record Redoing(
    SubmittedClaim submitted,
    Determination before,
    List<String> overridden,
    Elapsed elapsed,
    Optional<Adjudication.Replaced> given) {
  public Redoing {
    overridden = List.copyOf(overridden);
  }
}
