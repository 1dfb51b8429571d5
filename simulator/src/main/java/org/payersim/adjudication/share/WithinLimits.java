package org.payersim.adjudication.share;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Adjustment;
import org.payersim.adjudication.worksheet.Allowance;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineConditions;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.BenefitLimit;
import org.payersim.benefit.BenefitLimit.Measure;
import org.payersim.benefit.PlanLimits;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rounding;

/**
 * Is there any of the benefit left: visits, units, days, dollars? What a limit leaves is paid for;
 * the part of the allowed amount that falls on units beyond it is taken off with the limit's own
 * reason (PR-119 unless the plan says otherwise), and a line of which nothing is left is denied. A
 * limit in dollars only asks here whether anything is left; {@link WithinMaximum} cuts by it.
 * Source: CARCs 119, 35, 149, 222; 45 CFR 147.126 on which benefits may have dollar limits at all.
 */
public final class WithinLimits extends LineStage {

  /** A line under a limit, which has enough left for all of it. */
  public record UsedUp(String limit, Quantity amount, Measure of, Quantity used, Quantity most)
      implements Finding {}

  /** An earlier line or claim of the visit has used the limit up. */
  public record OfSameVisit(String limit) implements Finding {}

  /** Only some of the units are within the limit. */
  public record PartlyBeyond(
      String limit, Quantity asked, Measure of, Quantity left, Quantity most, Money beyond)
      implements Finding {}

  /** Nothing is left. */
  public record NothingLeft(String limit, Measure of, Quantity most) implements Finding {}

  /** No dollars are left. */
  public record NoDollarsLeft(String limit, Money most) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    PlanLimits all = line.plan().limits();
    if (all.isEmpty() || line.findRule().isEmpty() || all.of(line.findRule().get()).isEmpty()) {
      return;
    }
    List<BenefitLimit> limits =
        all.of(line.findRule().get()).stream().filter(limit -> concerns(limit, line)).toList();
    Quantity within = cut(line, limits, LineConditions.payableUnits(line));
    for (int i = 0; i < limits.size() && !line.isDenied(); i++) {
      use(line, limits.get(i), within);
    }
  }

  private static boolean concerns(BenefitLimit limit, LineWorksheet line) {
    boolean byDay = limit.counts() == Measure.DAYS && !line.service().unitBasis().equals("DA");
    return !byDay && isUsedBy(limit, line);
  }

  /** Whether services on the line's side of the network use the limit up. */
  static boolean isUsedBy(BenefitLimit limit, LineWorksheet line) {
    return switch (limit.networks()) {
      case IN -> line.hasInNetworkTerms();
      case OUT -> !line.hasInNetworkTerms();
      case BOTH -> true;
    };
  }

  /** Takes off what is beyond the limit with the least left; the units that remain. */
  private Quantity cut(LineWorksheet line, List<BenefitLimit> limits, Quantity units) {
    Quantity within = units;
    Optional<BenefitLimit> binding = Optional.empty();
    for (int i = 0; i < limits.size(); i++) {
      BenefitLimit limit = limits.get(i);
      Allowance allowance = line.allowance(limit);
      if (denied(line, limit, allowance)) {
        return Quantity.ZERO;
      }
      boolean byUnit = limit.counts() == Measure.UNITS || limit.counts() == Measure.DAYS;
      if (byUnit && allowance.left(units).compareTo(within) < 0) {
        within = allowance.left(units);
        binding = Optional.of(limit);
      }
    }
    if (binding.isPresent()) {
      beyond(line, binding.get(), within);
    }
    return within;
  }

  private boolean denied(LineWorksheet line, BenefitLimit limit, Allowance allowance) {
    if (limit.counts() == Measure.DOLLARS) {
      if (allowance.moneyLeft().isPositive()) {
        return false;
      }
      line.deny(this, new NoDollarsLeft(limit.name(), allowance.moneyLimit()), limit.reason());
    } else {
      Quantity asked =
          limit.counts() == Measure.VISITS ? Quantity.ONE : LineConditions.payableUnits(line);
      Quantity left = allowance.left(asked);
      boolean nothing = limit.counts() == Measure.VISITS ? isLess(left, asked) : isNone(left);
      if (!nothing || isNone(asked)) {
        return false;
      }
      line.deny(
          this, new NothingLeft(limit.name(), limit.counts(), allowance.limit()), limit.reason());
    }
    return line.isDenied();
  }

  private static boolean isLess(Quantity one, Quantity other) {
    return one.compareTo(other) < 0;
  }

  private static boolean isNone(Quantity quantity) {
    return quantity.thousandths() == 0;
  }

  /** The allowed amount goes by units; what is within is rounded, the rest is beyond. */
  private void beyond(LineWorksheet line, BenefitLimit limit, Quantity within) {
    Quantity units = LineConditions.payableUnits(line);
    Money covered =
        Exact.of(line.open())
            .times(within)
            .dividedBy(Exact.of(units), 2, Rounding.HALF_UP)
            .toMoney(Rounding.HALF_UP);
    Money beyond = line.open().minus(covered);
    Allowance allowance = line.allowance(limit);
    Finding finding =
        new PartlyBeyond(limit.name(), units, limit.counts(), within, allowance.limit(), beyond);
    if (beyond.isPositive()) {
      Quantity cut = Quantity.ofThousandths(units.thousandths() - within.thousandths());
      line.cut(this, finding, new Adjustment(limit.reason(), beyond, Optional.of(cut)));
    } else {
      line.note(this, finding);
    }
  }

  private void use(LineWorksheet line, BenefitLimit limit, Quantity within) {
    if (limit.counts() == Measure.DOLLARS) {
      return;
    }
    Allowance allowance = line.allowance(limit);
    if (allowance.isVisitCounted()) {
      line.note(this, new OfSameVisit(limit.name()));
      return;
    }
    Quantity amount = limit.counts() == Measure.VISITS ? Quantity.ONE : within;
    Finding finding =
        new UsedUp(
            limit.name(),
            amount,
            limit.counts(),
            Quantity.ofThousandths(allowance.used().thousandths() + amount.thousandths()),
            allowance.limit());
    line.count(this, finding, allowance.count(amount));
  }
}
