package org.payersim.adjudication.total;

import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;

/**
 * Does a dental claim only ask what would be paid (CLM19 PB)? What it would come to is OA-101, the
 * claim's status 25, and nothing is counted or remembered. Source: CARC 101; 005010X221A1, CLP02.
 */
public final class EstimateOnly extends LineStage {
  private static final Reason REASON = Reason.of(AdjustmentGroup.OA, "101");

  /** What would be paid. */
  public record WouldBePaid(Money amount) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (!line.claim().isEstimate()) {
      return;
    }
    Money amount = line.open();
    if (amount.isPositive()) {
      line.keepBack(this, new WouldBePaid(amount), REASON, amount);
    }
  }
}
