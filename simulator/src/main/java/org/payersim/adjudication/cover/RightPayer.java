package org.payersim.adjudication.cover;

import java.util.List;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.Party;
import org.payersim.code.Reason;
import org.payersim.rules.EditReason;
import org.payersim.rules.IdentityPolicy;

/**
 * A claim for another payer that was not rejected: denied OA-109 with N418 on every line. If this
 * payer passes it on, the 835 says so (CLP02 23) and names the payer it went to (NM1 TT). Source:
 * CARC 109, RARC N418; 005010X221A1 CLP02 and crossover carrier name.
 */
public final class RightPayer extends ClaimStage {
  private static final String NOT_OURS_FORWARDED = "23";

  /** For another payer. */
  public record NotOurs(String payerId, String ours) implements Finding {}

  /** For another payer, and passed on to it. */
  public record PassedOn(String payerId, String name) implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    if (claim.isAddressedToUs()) {
      return;
    }
    Party payer = claim.claim().payer();
    Finding finding;
    if (claim.rules().identity().wrongPayer() == IdentityPolicy.WrongPayer.FORWARD) {
      claim.processedAs(NOT_OURS_FORWARDED);
      claim.forwardTo(payer);
      finding = new PassedOn(payer.id(), payer.lastName());
    } else {
      finding = new NotOurs(payer.id(), claim.rules().payer().id());
    }
    Reason reason = claim.rules().reason(EditReason.WRONG_PAYER);
    List<LineWorksheet> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).deny(this, finding, reason);
    }
  }
}
