package org.payersim.x12;

import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.remittance.LinePayment;

/** Sums of some or all lines of a claim, as one CLP tells them. */
final class PartOfClaim {
  private PartOfClaim() {}

  static Money charge(List<LinePayment> lines) {
    Money sum = Money.ZERO;
    for (LinePayment line : lines) {
      sum = sum.plus(line.decided().charge());
    }
    return sum;
  }

  static Money paid(List<LinePayment> lines) {
    Money sum = Money.ZERO;
    for (LinePayment line : lines) {
      sum = sum.plus(line.paid());
    }
    return sum;
  }

  static Money patientResponsibility(List<LinePayment> lines) {
    Money sum = Money.ZERO;
    for (LinePayment line : lines) {
      for (Adjustment adjustment : line.adjustments()) {
        if (adjustment.reason().group() == AdjustmentGroup.PR) {
          sum = sum.plus(adjustment.amount());
        }
      }
    }
    return sum;
  }

  /** What the lines are adjusted by: group by group, each reason once. */
  static List<Adjustment> adjustments(List<LinePayment> lines) {
    List<Adjustment> summed = new ArrayList<>();
    for (AdjustmentGroup group : AdjustmentGroup.values()) {
      List<String> told = new ArrayList<>();
      for (LinePayment line : lines) {
        for (Adjustment adjustment : line.adjustments()) {
          Reason reason = adjustment.reason();
          if (reason.group() == group && !told.contains(reason.carc())) {
            told.add(reason.carc());
            Money sum = sum(lines, reason);
            if (!sum.isZero()) {
              summed.add(new Adjustment(reason, sum));
            }
          }
        }
      }
    }
    return summed;
  }

  private static Money sum(List<LinePayment> lines, Reason reason) {
    Money sum = Money.ZERO;
    for (LinePayment line : lines) {
      for (Adjustment adjustment : line.adjustments()) {
        if (adjustment.reason().group() == reason.group()
            && adjustment.reason().carc().equals(reason.carc())) {
          sum = sum.plus(adjustment.amount());
        }
      }
    }
    return sum;
  }
}
