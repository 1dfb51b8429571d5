package org.payersim.adjudication.share;

import java.util.Set;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.ServiceRule;
import org.payersim.claim.PriorAdjudication;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;

/**
 * Does the plan take over what an earlier payer left to the patient? Not the shares it names in
 * {@code coordination: {notCovered: [deductible]}}, as a supplement that does not pay Medicare's
 * deductible, unless the service rule says {@code takesOver: on}: PR-275, and CO-303 for a
 * Qualified Medicare Beneficiary, who may not be billed either. Source: CARCs 275 and 303.
 */
public final class PriorShareCovered extends LineStage {
  private static final Reason REASON = Reason.of(AdjustmentGroup.PR, "275");
  private static final Reason OF_QUALIFIED = Reason.of(AdjustmentGroup.CO, "303");

  /** It does not. */
  public record NotTakenOver(Money share, Money amount) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (!line.claim().isAfterOthers()
        || line.plan().coordination().notCovered().isEmpty()
        || takesOver(line)) {
      return;
    }
    Money share = share(line, line.plan().coordination().notCovered());
    Money amount = share.min(line.open());
    if (amount.isPositive()) {
      Reason reason = line.isForQualifiedBeneficiary() ? OF_QUALIFIED : REASON;
      line.reduce(this, new NotTakenOver(share, amount), reason, amount);
    }
  }

  private static boolean takesOver(LineWorksheet line) {
    return line.findRule().isPresent()
        && line.findRule().get().coverage() instanceof ServiceRule.Covered covered
        && covered.takesOver();
  }

  private static Money share(LineWorksheet line, Set<String> carcs) {
    return line.service().priorAdjudications().stream()
        .map(PriorAdjudication::adjustments)
        .flatMap(adjustments -> adjustments.stream())
        .filter(a -> a.reason().group() == AdjustmentGroup.PR && carcs.contains(a.reason().carc()))
        .map(a -> a.amount())
        .reduce(Money.ZERO, Money::plus);
  }
}
