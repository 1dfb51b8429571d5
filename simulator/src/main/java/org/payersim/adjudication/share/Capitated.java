package org.payersim.adjudication.share;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.PrimaryCare;
import org.payersim.benefit.CareTerms.Capitation;
import org.payersim.money.Money;
import org.payersim.rules.EditReason;

/**
 * Is the service paid by a fixed amount a member? What the plan would pay for it is CO-24; the
 * patient's share stays, and so does the line as an encounter: it is priced, counted and
 * remembered. Source: CARC 24. That a copay is due all the same is how such contracts commonly are;
 * our own decision.
 */
public final class Capitated extends LineStage {
  /** It is. */
  public record FixedPayment(String npi, Money wouldBe) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<Capitation> capitation = line.plan().care().capitation();
    if (capitation.isEmpty() || !line.isInNetwork()) {
      return;
    }
    boolean covered = capitation.get().covers(line.service().procedure().code());
    Money payable = line.open();
    if (covered
        && (!capitation.get().primaryCare() || PrimaryCare.isOf(line))
        && payable.isPositive()) {
      line.keepBack(
          this,
          new FixedPayment(line.networkNpi(), payable),
          line.claim().rules().reason(EditReason.CAPITATED),
          payable);
    }
  }
}
