package org.payersim.adjudication.accept;

import org.payersim.adjudication.worksheet.EntryStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.rules.IdentityPolicy;
import org.payersim.status.ClaimStatus;

/**
 * Is the claim addressed to this payer (NM109 of 2010BB)? If not it is rejected, unless the payer
 * denies such claims or passes them on. Source: 277CA, category A3 with status 116, claim submitted
 * to the wrong payer. Whom else such a claim names is not looked at: one cause, one answer.
 */
public final class KnownPayer extends EntryStage {
  private static final ClaimStatus WRONG_PAYER = ClaimStatus.of("A3", "116");

  /** Addressed to us. */
  public record Ours(String payerId) implements Finding {}

  /** Addressed to somebody else; {@code ours} is the identifier it should have had. */
  public record NotOurs(String payerId, String ours) implements Finding {}

  /** Addressed to somebody else, and left to the remittance to say so. */
  public record NotOursButTaken(String payerId, String ours) implements Finding {}

  @Override
  protected void examine(Worksheet claim) {
    String payerId = claim.claim().payer().id();
    if (claim.isAddressedToUs()) {
      claim.note(this, new Ours(payerId));
    } else if (claim.rules().identity().wrongPayer() != IdentityPolicy.WrongPayer.REJECT) {
      claim.note(this, new NotOursButTaken(payerId, claim.rules().payer().id()));
    } else {
      claim.reject(this, new NotOurs(payerId, claim.rules().payer().id()), WRONG_PAYER);
    }
  }
}
