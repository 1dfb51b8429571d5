package org.payersim.contract;

import org.payersim.contract.PricingMethod.ByDrg;
import org.payersim.contract.PricingMethod.DayRate;
import org.payersim.contract.PricingMethod.DrgWeight;
import org.payersim.contract.PricingMethod.PerDiem;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Rounding;

/** What a stay is worth, by days or by diagnosis-related group. */
public final class StayPrice {
  private static final int PER_DIEM_DECIMALS = 8;

  private StayPrice() {}

  /** Each day at the rate of the last step it reaches. */
  public static Money perDiem(PerDiem method, long days) {
    long cents = 0;
    for (int i = 0; i < method.rates().size(); i++) {
      DayRate rate = method.rates().get(i);
      long until =
          i + 1 < method.rates().size() ? method.rates().get(i + 1).fromDay() - 1L : Long.MAX_VALUE;
      long count = Math.min(days, until) - rate.fromDay() + 1;
      cents += Math.max(count, 0) * rate.amount().cents();
    }
    return Money.ofCents(cents);
  }

  /** Base rate times weight, and what an unusually costly stay adds. Source: 42 CFR 412.84. */
  public static Money drg(ByDrg method, DrgWeight group, Money charges) {
    Exact payment = Exact.of(method.baseRate()).times(group.weight());
    return payment.plus(outlier(method, payment, charges)).toMoney(Rounding.HALF_UP);
  }

  private static Exact outlier(ByDrg method, Exact payment, Money charges) {
    PricingMethod.Outlier outlier = method.outlier();
    Exact cost = Exact.of(charges).times(outlier.costToCharge());
    Exact threshold = payment.plus(Exact.of(outlier.fixedLoss()));
    return cost.minus(threshold).max(Exact.ZERO).times(outlier.share());
  }

  /**
   * A stay that ends with a transfer: a day's part of the payment for each day, the first twice, at
   * most the whole. Source: 42 CFR 412.4(f).
   */
  public static Money transfer(Money payment, DrgWeight group, long days) {
    Exact daily =
        Exact.of(payment).dividedBy(group.meanStay(), PER_DIEM_DECIMALS, Rounding.HALF_UP);
    Exact graduated = daily.times(Exact.of(Long.toString(days + 1)));
    return graduated.min(Exact.of(payment)).toMoney(Rounding.HALF_UP);
  }
}
