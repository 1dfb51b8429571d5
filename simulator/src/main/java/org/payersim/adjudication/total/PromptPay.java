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
 * The provider gives a discount for being paid promptly: CO-44, a part of what is payable, rounded
 * half up a line. This payer pays the day it decides, so the discount is always earned. Source:
 * contract terms; CARC 44.
 */
public final class PromptPay extends LineStage {
  private static final Reason REASON = Reason.of(AdjustmentGroup.CO, "44");

  /** A part of what would be paid. */
  public record Discount(Rate rate, Money payable, Money amount) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (line.findContract().isEmpty()) {
      return;
    }
    Rate rate = line.findContract().get().keptBack().promptPay();
    Money amount = line.open().times(rate, Rounding.HALF_UP);
    if (amount.isPositive()) {
      line.keepBack(this, new Discount(rate, line.open(), amount), REASON, amount);
    }
  }
}
