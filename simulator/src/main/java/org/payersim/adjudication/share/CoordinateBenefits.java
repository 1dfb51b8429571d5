package org.payersim.adjudication.share;

import java.util.List;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Ruling;
import org.payersim.benefit.Coordination;
import org.payersim.benefit.Coordination.Method;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Rounding;

/**
 * What is left to pay after other payers? The line was decided as if this plan were alone; now what
 * the earlier payers paid, and what they made the provider write off, is taken off as OA-23, and of
 * our own adjustments only as much remains as still takes anything away, the patient's share first.
 * Charge less adjustments stays what is paid.
 *
 * <p>The accumulators keep what was counted: a secondary plan credits its deductible with what it
 * would have credited without other coverage (NAIC model regulation 120). Source for OA-23: X12
 * requests for interpretation 1696, 2143 and 2535.
 */
public final class CoordinateBenefits extends LineStage {
  private static final Reason PRIOR_PAYERS = Reason.of(AdjustmentGroup.OA, "23");

  /**
   * What this plan pays beside the others.
   *
   * @param normalBenefit what it would pay alone
   * @param allowable the allowable expense
   * @param benefit what it pays
   */
  public record Coordinated(Method method, Money normalBenefit, Money allowable, Money benefit)
      implements Finding {}

  /**
   * The part of the charge that is settled by earlier payers.
   *
   * @param paid what they paid
   * @param patientOwes what the last of them left to the patient
   */
  public record SettledBefore(Money paid, Money patientOwes) implements Finding {}

  /**
   * An adjustment of ours that an earlier payer's decision takes the place of, in part or whole.
   */
  public record TakenBack(Money before, Money left) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (!line.claim().isAfterOthers()) {
      return;
    }
    Money charge = line.service().charge();
    PriorPayment prior = PriorPayment.of(line.claim().claim(), line.service());
    Coordination terms = line.plan().coordination();
    Money allowable = allowable(terms.allowable(), prior.allowed(), line.allowed());
    Money benefit =
        benefit(terms, line, prior, allowable)
            .min(line.open())
            .min(charge.minus(prior.paid()))
            .max(Money.ZERO);
    line.note(this, new Coordinated(terms.method(), line.open(), allowable, benefit));
    Money worth = charge.minus(added(line.rulings()));
    Money settled = worth.minus(prior.patientOwes()).max(prior.paid());
    Money impact = settled.min(worth.minus(benefit)).max(Money.ZERO);
    takeBack(line, worth.minus(impact).minus(benefit));
    if (impact.isPositive()) {
      Finding finding = new SettledBefore(prior.paid(), prior.patientOwes());
      line.reduce(this, finding, PRIOR_PAYERS, impact);
    }
  }

  private static Money allowable(Coordination.Allowable whose, Money prior, Money own) {
    return switch (whose) {
      case PRIOR -> prior;
      case OWN -> own;
      case HIGHER -> prior.max(own);
      case LOWER -> prior.min(own);
    };
  }

  /** May be negative or more than the normal benefit: the caller cuts it. */
  private static Money benefit(
      Coordination terms, LineWorksheet line, PriorPayment prior, Money allowable) {
    Money paid = prior.paid();
    Money leftOfAllowable = allowable.minus(paid);
    return switch (terms.method()) {
      case STANDARD -> leftOfAllowable;
      case NON_DUPLICATION -> line.open().minus(paid);
      case MAINTENANCE_OF_BENEFITS ->
          leftOfAllowable
              .minus(deductible(line.rulings()))
              .max(Money.ZERO)
              .times(terms.rate(), Rounding.HALF_UP);
      case MEDICARE_SECONDARY -> prior.allowed().max(line.allowed()).minus(paid);
      case MEDICARE_SECONDARY_GROSS -> gross(line, paid);
      case MEDICAID -> line.allowed().minus(paid).min(prior.patientOwes());
    };
  }

  /** Of the gross amount and of the charge what was not paid, or the patient does not bear. */
  private static Money gross(LineWorksheet line, Money paid) {
    Money charge = line.service().charge();
    Money patients = line.allowed().minus(line.open());
    return line.allowed().min(charge).minus(paid).min(charge.minus(patients));
  }

  private static Money deductible(List<Ruling> rulings) {
    Money deductible = Money.ZERO;
    for (Ruling ruling : rulings) {
      if (ruling instanceof Ruling.Shared shared
          && shared.adjustment().reason().carc().equals("1")) {
        deductible = deductible.plus(shared.adjustment().amount());
      }
    }
    return deductible;
  }

  /**
   * Leaves of our own adjustments only {@code left} together: the patient's share in the order it
   * was laid on him, then the rest. One that added to the charge (OA-94) stays; what it added was
   * counted as settled.
   */
  private void takeBack(LineWorksheet line, Money left) {
    List<Ruling> before = List.copyOf(line.rulings());
    Money open = left;
    for (boolean patients : new boolean[] {true, false}) {
      for (Ruling ruling : before) {
        if (ruling instanceof Ruling.Adjusting adjusting
            && patients == (adjusting.adjustment().reason().group() == AdjustmentGroup.PR)) {
          Adjustment adjustment = adjusting.adjustment();
          if (adjustment.amount().isNegative()) {
            continue;
          }
          Money kept = adjustment.amount().min(open).max(Money.ZERO);
          open = open.minus(kept);
          if (kept.compareTo(adjustment.amount()) < 0) {
            line.takeBack(
                this,
                new TakenBack(adjustment.amount(), kept),
                new Adjustment(adjustment.reason(), adjustment.amount().minus(kept)));
          }
        }
      }
    }
  }

  /** What adjustments with a negative amount come to together: zero or less. */
  private static Money added(List<Ruling> rulings) {
    Money added = Money.ZERO;
    for (Ruling ruling : rulings) {
      if (ruling instanceof Ruling.Adjusting adjusting
          && adjusting.adjustment().amount().isNegative()) {
        added = added.plus(adjusting.adjustment().amount());
      }
    }
    return added;
  }
}
