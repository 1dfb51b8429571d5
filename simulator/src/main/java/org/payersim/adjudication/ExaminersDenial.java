package org.payersim.adjudication;

import java.time.LocalDate;
import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Elapsed;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.code.Reason;
import org.payersim.money.Money;

/** The decision of an examiner not to pay a claim that waited for him. */
public final class ExaminersDenial {
  private static final String STAGE = "Examiner";

  /** An examiner looked at the claim and denied it. */
  public record DeniedByExaminer() implements Finding {}

  /**
   * The provider was asked for something and did not answer in time.
   *
   * @param question what he was asked for
   * @param asked when
   * @param due last day for the answer
   */
  public record NotAnswered(String question, LocalDate asked, LocalDate due) implements Finding {}

  /** Until then the provider was asked for something: a decision made later goes on from there. */
  public record ProviderWasAsked(Elapsed elapsed) implements Elapsed.Found {}

  private ExaminersDenial() {}

  /** Every line denied in full for this reason, whatever else was found. */
  public static Determination of(Determination pended, Reason reason, Elapsed elapsed) {
    return of(pended, reason, new DeniedByExaminer(), elapsed);
  }

  /** The same, since what was asked for did not come. */
  public static Determination unanswered(
      Determination pended, Reason reason, NotAnswered why, Elapsed elapsed) {
    return of(pended, reason, why, elapsed);
  }

  private static Determination of(
      Determination pended, Reason reason, Finding finding, Elapsed elapsed) {
    Determination denied = denied(pended, reason, finding);
    return elapsed.requests() > 0
        ? denied.with(new Ruling.Noted(STAGE, new ProviderWasAsked(elapsed)))
        : denied;
  }

  private static Determination denied(Determination pended, Reason reason, Finding finding) {
    return pended.withLines(
        pended.lines().stream()
            .map(
                line ->
                    new LineDetermination(
                        line.number(),
                        line.charge(),
                        Money.ZERO,
                        List.of(ruling(line.charge(), reason, finding))))
            .toList());
  }

  private static Ruling ruling(Money charge, Reason reason, Finding finding) {
    return charge.isZero()
        ? new Ruling.Noted(STAGE, finding)
        : new Ruling.Denied(STAGE, finding, new Adjustment(reason, charge));
  }
}
