package org.payersim.adjudication.price;

import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.LineDetail;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.rules.EditReason;

/**
 * The part of a hospital's line that it does not ask to be paid (SV207) is taken off before the
 * line is priced, PR-96 N130: what is priced is the rest. Source: UB-04 form locator 48;
 * 005010X223A2 SV207; the reason is our own decision.
 */
public final class NonCoveredCharges extends LineStage {
  /** Part of the charge. */
  public record PartNotAskedFor(Money notCovered, Money charge) implements Finding {}

  /** All of it. */
  public record NothingAskedFor(Money charge) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (!(line.service().detail() instanceof LineDetail.Institutional hospital)
        || !hospital.nonCovered().isPositive()) {
      return;
    }
    Money charge = line.service().charge();
    Reason reason = line.claim().rules().reason(EditReason.NOT_ASKED_FOR);
    if (hospital.nonCovered().compareTo(line.open()) < 0) {
      line.reduce(
          this, new PartNotAskedFor(hospital.nonCovered(), charge), reason, hospital.nonCovered());
    } else {
      line.deny(this, new NothingAskedFor(charge), reason);
    }
  }
}
