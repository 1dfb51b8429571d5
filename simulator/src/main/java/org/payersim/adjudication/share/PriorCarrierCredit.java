package org.payersim.adjudication.share;

import java.time.LocalDate;
import java.util.Map;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.OpeningBalances;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.MemberFacts.DeductibleCredit;
import org.payersim.money.Money;

/**
 * Did the family bring a deductible along from a carrier before this one? The counters begin with
 * it, see {@link OpeningBalances}; here it is only told. Source: our own decision, after contracts
 * that take a group over within a year.
 */
public final class PriorCarrierCredit extends ClaimStage {
  /** Borne under another carrier, and credited. */
  public record BroughtAlong(
      String person, String carrier, LocalDate on, Money deductible, Money outOfPocket)
      implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    if (claim.family().isEmpty() || !OpeningBalances.has(claim.family().get())) {
      return;
    }
    for (LineWorksheet line : claim.lines()) {
      if (!line.isDenied()) {
        tell(claim, line);
        return;
      }
    }
  }

  private void tell(Worksheet claim, LineWorksheet line) {
    for (Map.Entry<Member, DeductibleCredit> brought :
        OpeningBalances.credits(claim.family().orElseThrow(), line.plan().id(), line.period())) {
      DeductibleCredit credit = brought.getValue();
      claim.note(
          this,
          new BroughtAlong(
              brought.getKey().person(),
              credit.carrier(),
              credit.on(),
              credit.deductible(),
              credit.outOfPocket()));
    }
  }
}
