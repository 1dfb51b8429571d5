package org.payersim.adjudication;

import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.code.Reason;
import org.payersim.money.Money;

/** The decision of an examiner not to pay a claim that waited for him. */
public final class ExaminersDenial {
  private static final String STAGE = "Examiner";

  /** An examiner looked at the claim and denied it. */
  public record DeniedByExaminer() implements Finding {}

  private ExaminersDenial() {}

  /** Every line denied in full for this reason, whatever else was found. */
  public static Determination of(Determination pended, Reason reason) {
    List<LineDetermination> lines =
        pended.lines().stream()
            .map(
                line ->
                    new LineDetermination(
                        line.number(),
                        line.charge(),
                        Money.ZERO,
                        List.of(ruling(line.charge(), reason))))
            .toList();
    return new Determination(
        pended.payerControlNumber(),
        pended.rulesVersion(),
        pended.receivedOn(),
        pended.familyId(),
        pended.person(),
        pended.planId(),
        pended.filingIndicator(),
        pended.status(),
        pended.rulings(),
        lines,
        Amounts.of(lines),
        pended.notices());
  }

  private static Ruling ruling(Money charge, Reason reason) {
    return charge.isZero()
        ? new Ruling.Noted(STAGE, new DeniedByExaminer())
        : new Ruling.Denied(STAGE, new DeniedByExaminer(), new Adjustment(reason, charge));
  }
}
