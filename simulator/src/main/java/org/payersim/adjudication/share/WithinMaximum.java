package org.payersim.adjudication.share;

import java.util.List;
import org.payersim.adjudication.worksheet.Allowance;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.BenefitLimit;
import org.payersim.benefit.BenefitLimit.Measure;
import org.payersim.benefit.PlanLimits;
import org.payersim.money.Money;

/**
 * Does the plan's payment pass a limit in dollars, such as a dental annual maximum? What goes
 * beyond it is the patient's, with the limit's own reason; what is paid uses it up. Asked after the
 * patient's share and after other payers, since it limits what this plan pays. Source: CARCs 119,
 * 35; 45 CFR 147.126 forbids such limits on essential health benefits.
 */
public final class WithinMaximum extends LineStage {

  /** More would be paid than is left. */
  public record MaximumReached(String limit, Money payable, Money left, Money most)
      implements Finding {}

  /** What is paid uses the limit up. */
  public record BenefitsPaid(String limit, Money amount, Money left, Money most)
      implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    PlanLimits all = line.plan().limits();
    if (all.isEmpty() || line.findRule().isEmpty() || all.of(line.findRule().get()).isEmpty()) {
      return;
    }
    List<BenefitLimit> limits =
        all.of(line.findRule().get()).stream()
            .filter(limit -> limit.counts() == Measure.DOLLARS)
            .filter(limit -> WithinLimits.isUsedBy(limit, line))
            .toList();
    limits.forEach(limit -> cut(line, limit));
    limits.forEach(limit -> use(line, limit));
  }

  private void cut(LineWorksheet line, BenefitLimit limit) {
    Allowance allowance = line.allowance(limit);
    Money left = allowance.moneyLeft();
    Money beyond = line.open().minus(left);
    if (beyond.isPositive()) {
      Finding finding = new MaximumReached(limit.name(), line.open(), left, allowance.moneyLimit());
      line.reduce(this, finding, limit.reason(), beyond);
    }
  }

  private void use(LineWorksheet line, BenefitLimit limit) {
    Money paid = line.open();
    if (paid.isPositive()) {
      Allowance allowance = line.allowance(limit);
      Money left = allowance.moneyLeft().minus(paid);
      line.count(
          this,
          new BenefitsPaid(limit.name(), paid, left, allowance.moneyLimit()),
          allowance.count(paid));
    }
  }
}
