package org.payersim.adjudication.worksheet;

import java.util.Optional;
import org.payersim.claim.Party;

/**
 * What the remittance tells of other parties than those the claim names.
 *
 * @param corrected the patient or insured as the payer knows him, where the claim has it otherwise
 *     (NM1 74); with an identifier if the member number was another
 * @param forwardedTo the payer the claim was passed on to (NM1 TT)
 */
public record Notices(Optional<Party> corrected, Optional<Party> forwardedTo) {
  /** Nothing of the kind. */
  public static final Notices NONE = new Notices(Optional.empty(), Optional.empty());

  /** The same, for a claim that is passed on to nobody. */
  public Notices toNobodyElse() {
    return forwardedTo.isEmpty() ? this : new Notices(corrected, Optional.empty());
  }

  Notices withCorrected(Party party) {
    return new Notices(Optional.of(party), forwardedTo);
  }

  Notices withForwardedTo(Party payer) {
    return new Notices(corrected, Optional.of(payer));
  }
}
