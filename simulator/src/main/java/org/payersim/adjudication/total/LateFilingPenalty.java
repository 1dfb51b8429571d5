package org.payersim.adjudication.total;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.FilingLimit;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Rounding;

/**
 * Was the claim in time, but later than it costs nothing? A part of what would be paid is kept
 * back, CO-B4, and told as AMT KH; the patient's share stays. Source: CARC B4; 005010X221A1, AMT in
 * loop 2110.
 */
public final class LateFilingPenalty extends LineStage {
  private static final Reason REASON = Reason.of(AdjustmentGroup.CO, "B4");

  /** Later than it costs nothing. */
  public record Penalised(LocalDate lastFreeDay, LocalDate receivedOn, Money amount)
      implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<FilingLimit.Penalty> penalty = line.plan().filingLimit().penalty();
    if (penalty.isEmpty()) {
      return;
    }
    LocalDate free = line.service().service().from().plus(penalty.get().after());
    LocalDate receivedOn = line.claim().caseFile().receivedOn();
    Money amount = line.open().times(penalty.get().part(), Rounding.HALF_UP);
    if (receivedOn.isAfter(free) && amount.isPositive()) {
      line.keepBack(this, new Penalised(free, receivedOn, amount), REASON, amount);
    }
  }
}
