package org.payersim.adjudication.total;

import java.util.List;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;

/**
 * Whom does the payment go to? Where the patient did not assign his benefits (CLM08 N) and the
 * provider has no contract, the plan pays the member: the provider's remittance shows OA-100 and
 * nothing paid. In network the contract has the provider paid whatever the claim says. Source: CARC
 * 100; 005010X222A1, CLM08.
 */
public final class PaidToMember extends LineStage {
  private static final Reason REASON = Reason.of(AdjustmentGroup.OA, "100");
  private static final int ASSIGNMENT = 2;

  /** The member is paid. */
  public record MemberPaid(Money amount) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    List<String> indicators = line.claim().claim().indicators();
    if (line.isInNetwork()
        || indicators.size() <= ASSIGNMENT
        || !indicators.get(ASSIGNMENT).equals("N")) {
      return;
    }
    Money amount = line.open();
    if (amount.isPositive()) {
      line.keepBack(this, new MemberPaid(amount), REASON, amount);
    }
  }
}
