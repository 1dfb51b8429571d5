package org.payersim.ledger;

import java.util.List;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.money.Money;

/**
 * A claim of a family that waits for an examiner.
 *
 * @param submitted the claim, to be decided again
 * @param determination what it would have come to when it was last looked at
 * @param services what it asks to be paid for: a duplicate of it is one already
 */
record PendedClaim(
    SubmittedClaim submitted, Determination determination, List<PriorService> services) {
  OriginalClaim asOriginal() {
    return new OriginalClaim(
        submitted.payerControlNumber(),
        submitted.receivedOn(),
        submitted.claim().billing().party().id(),
        OriginalClaim.State.WAITING,
        Money.ZERO,
        Money.ZERO);
  }
}
