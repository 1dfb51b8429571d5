package org.payersim.adjudication;

import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.code.AdjustmentGroup;
import org.payersim.money.Money;

/**
 * What decided lines come to together, summed in one pass over their rulings: the one place that
 * adds adjustments up.
 *
 * @param charge what was charged
 * @param allowed what the payer recognises
 * @param paid charge less all adjustments, so balanced by construction: CLP04, SVC03
 * @param patientResponsibility the sum of all PR adjustments: CLP05
 */
public record Amounts(Money charge, Money allowed, Money paid, Money patientResponsibility) {
  /** What these lines come to. */
  public static Amounts of(List<LineDetermination> lines) {
    long charge = 0;
    long allowed = 0;
    long adjusted = 0;
    long patient = 0;
    for (int i = 0; i < lines.size(); i++) {
      LineDetermination line = lines.get(i);
      charge += line.charge().cents();
      allowed += line.allowed().cents();
      List<Ruling> rulings = line.rulings();
      for (int j = 0; j < rulings.size(); j++) {
        Ruling ruling = rulings.get(j);
        // Most only note something, and that a record is of one class is told at once.
        if (!(ruling instanceof Ruling.Noted) && ruling instanceof Ruling.Adjusting adjusting) {
          Adjustment adjustment = adjusting.adjustment();
          adjusted += adjustment.amount().cents();
          if (adjustment.reason().group() == AdjustmentGroup.PR) {
            patient += adjustment.amount().cents();
          }
        }
      }
    }
    return new Amounts(
        Money.ofCents(charge),
        Money.ofCents(allowed),
        Money.ofCents(charge - adjusted),
        Money.ofCents(patient));
  }
}
