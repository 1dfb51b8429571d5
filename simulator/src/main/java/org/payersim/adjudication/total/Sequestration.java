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
 * The federal cut of what Medicare would pay, after the patient's share, which it leaves as it is:
 * CO-253, a part of what is payable, rounded half up a line. Source: 2 USC 901a; CARC 253.
 */
public final class Sequestration extends LineStage {
  private static final Reason REASON = Reason.of(AdjustmentGroup.CO, "253");

  /** A part of what would be paid. */
  public record Sequestered(Rate rate, Money payable, Money amount) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (line.findContract().isEmpty()) {
      return;
    }
    Rate rate = line.findContract().get().keptBack().sequestration();
    Money amount = line.open().times(rate, Rounding.HALF_UP);
    if (amount.isPositive()) {
      line.keepBack(this, new Sequestered(rate, line.open(), amount), REASON, amount);
    }
  }
}
