package org.payersim.adjudication.accept;

import org.payersim.adjudication.worksheet.EntryStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.status.ClaimStatus;

/**
 * Is the subscriber's member number (NM109 of 2010BA) one of ours? Source: 277CA status 33 with
 * entity IL, insured not found. Under open enrollment every number but an empty one is.
 */
public final class KnownMember extends EntryStage {
  private static final ClaimStatus NOT_FOUND = new ClaimStatus("A3", "33", "IL");

  /** The number belongs to a family. */
  public record Found(String memberId, int members) implements Finding {}

  /** Nobody has this number. */
  public record NotFound(String memberId) implements Finding {}

  /** Nobody has this number, and the remittance will say so. */
  public record NotFoundButTaken(String memberId) implements Finding {}

  @Override
  protected void examine(Worksheet claim) {
    if (!claim.isAddressedToUs()) {
      return;
    }
    String memberId = claim.claim().subscriber().memberId();
    if (claim.family().isPresent()) {
      claim.note(this, new Found(memberId, claim.family().get().members().size()));
    } else if (claim.rules().identity().deniesUnknownMembers()) {
      claim.note(this, new NotFoundButTaken(memberId));
    } else {
      claim.reject(this, new NotFound(memberId), NOT_FOUND);
    }
  }
}
