package org.payersim.adjudication.total;

import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * A part of the payment is kept back until the contract's accounts are settled: CO-104, a part of
 * what is payable, rounded half up a line. Source: contract terms; CARC 104.
 */
public final class Withhold extends LineStage {
  private static final Reason REASON = Reason.of(AdjustmentGroup.CO, "104");

  /** A part of what would be paid. */
  public record KeptBack(Rate rate, Money payable, Money amount) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (line.findContract().isEmpty()) {
      return;
    }
    Rate rate = line.findContract().get().keptBack().withhold();
    Money amount = line.open().times(rate, Rounding.HALF_UP);
    if (amount.isPositive()) {
      line.keepBack(this, new KeptBack(rate, line.open(), amount), REASON, amount);
    }
  }
}
