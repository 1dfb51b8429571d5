package org.payersim.adjudication.share;

import org.payersim.benefit.CopayTiming;
import org.payersim.benefit.PatientShare;
import org.payersim.benefit.Tier.Counting;
import org.payersim.money.Money;
import org.payersim.money.Rounding;

/**
 * What a patient bears of one line.
 *
 * @param copay CARC 3
 * @param deductible CARC 1
 * @param base what copay and deductible leave of the allowed amount: coinsurance is a part of it
 * @param coinsurance CARC 2
 */
record Due(Money copay, Money deductible, Money base, Money coinsurance) {

  /**
   * Before any out-of-pocket maximum. Never more than the allowed amount.
   *
   * @param copayOpen what is left of the copay for this visit or service
   * @param deductibleOpen what is left of the deductible
   * @param counting whether a copay uses the deductible up
   */
  static Due of(
      PatientShare share, Money allowed, Money copayOpen, Money deductibleOpen, Counting counting) {
    boolean copayLast = isCopayLast(share);
    Money rest = allowed;
    Money copay = Money.ZERO;
    Money deductibleLeft = deductibleOpen;
    if (!copayLast) {
      copay = copayOpen.min(rest);
      rest = rest.minus(copay);
      if (counting.copayToDeductible()) {
        deductibleLeft = deductibleOpen.minus(copay).max(Money.ZERO);
      }
    }
    Money deductible = share.deductible() ? deductibleLeft.min(rest) : Money.ZERO;
    rest = rest.minus(deductible);
    if (copayLast) {
      copay = copayOpen.min(rest);
      rest = rest.minus(copay);
    }
    return new Due(copay, deductible, rest, rest.times(share.coinsurance(), Rounding.HALF_UP));
  }

  static boolean isCopayLast(PatientShare share) {
    return share.copay().isPresent()
        && share.copay().get().timing() == CopayTiming.AFTER_DEDUCTIBLE;
  }

  /** What of it counts to the out-of-pocket maximum. */
  Money counted(Counting counting) {
    Money counted = coinsurance;
    counted = counting.copayToOutOfPocket() ? counted.plus(copay) : counted;
    return counting.deductibleToOutOfPocket() ? counted.plus(deductible) : counted;
  }

  /**
   * No more of what counts than the out-of-pocket maximum leaves: coinsurance goes first, then
   * copay. What does not count to it is not cut either.
   */
  Due cappedAt(Money left, Counting counting) {
    Money excess = counted(counting).minus(left);
    if (!excess.isPositive()) {
      return this;
    }
    Money lessCoinsurance = excess.min(coinsurance);
    excess = excess.minus(lessCoinsurance);
    Money lessCopay = counting.copayToOutOfPocket() ? excess.min(copay) : Money.ZERO;
    excess = excess.minus(lessCopay);
    return new Due(
        copay.minus(lessCopay), deductible.minus(excess), base, coinsurance.minus(lessCoinsurance));
  }
}
