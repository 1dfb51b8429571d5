package org.payersim.adjudication.price;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.FeeSchedule;
import org.payersim.benefit.OtherBenefit;
import org.payersim.benefit.ServiceRule;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Procedure;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * Does the plan pay for another service than was billed: the least costly one of a dental alternate
 * benefit (PR-169 N22), or a lower level of service (CO-45 N22)? What the other's fee leaves of the
 * allowed amount is taken off with the rule's reason; the 835 tells the code paid and the code
 * submitted. Source: CARC 169, RARC N22; 005010X221A1, SVC01 and SVC06.
 */
public final class PaidAs extends LineStage {
  private static final Reason ALTERNATE = Reason.of(AdjustmentGroup.PR, "169", "N22");

  /** The plan pays another service. */
  public record Alternated(String submitted, String paidAs) implements Finding {}

  /** It is worth less than what was billed. */
  public record WorthLess(Money worth, Money rest) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (line.findRule().isEmpty()
        || !(line.findRule().get().coverage() instanceof ServiceRule.Covered covered)
        || covered.paidAs().isEmpty()) {
      return;
    }
    OtherBenefit other = covered.paidAs().get();
    String submitted = line.service().procedure().code();
    Optional<FeeSchedule> schedule =
        line.claim()
            .rules()
            .findFeeSchedule(line.plan().prices().feeSchedule(), line.service().service().from());
    Procedure paidAs =
        new Procedure(
            line.service().procedure().qualifier(),
            other.code(),
            line.service().procedure().modifiers(),
            "");
    Optional<Money> fee = schedule.flatMap(fees -> fees.find(paidAs));
    if (fee.isEmpty() || submitted.equals(other.code())) {
      return;
    }
    Rate part = line.hasInNetworkTerms() ? Rate.ALL : line.plan().prices().outOfNetwork();
    Money worth = fee.get().atMost(line.open(), line.service().units(), part, Rounding.HALF_UP);
    Money rest = line.open().minus(worth);
    if (rest.isPositive()) {
      line.recode(this, new Alternated(submitted, other.code()), other.code());
      line.reduce(this, new WorthLess(worth, rest), other.reason().orElse(ALTERNATE), rest);
    }
  }
}
