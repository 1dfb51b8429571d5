package org.payersim.adjudication.share;

import org.payersim.benefit.CopayTiming;
import org.payersim.benefit.PatientShare;
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
   */
  static Due of(PatientShare share, Money allowed, Money copayOpen, Money deductibleOpen) {
    boolean copayLast =
        share.copay().isPresent() && share.copay().get().timing() == CopayTiming.AFTER_DEDUCTIBLE;
    Money rest = allowed;
    Money copay = Money.ZERO;
    if (!copayLast) {
      copay = copayOpen.min(rest);
      rest = rest.minus(copay);
    }
    Money deductible = share.deductible() ? deductibleOpen.min(rest) : Money.ZERO;
    rest = rest.minus(deductible);
    if (copayLast) {
      copay = copayOpen.min(rest);
      rest = rest.minus(copay);
    }
    return new Due(copay, deductible, rest, rest.times(share.coinsurance(), Rounding.HALF_UP));
  }

  Money total() {
    return copay.plus(deductible).plus(coinsurance);
  }

  /** No more than what the out-of-pocket maximum leaves: coinsurance goes first, then copay. */
  Due cappedAt(Money left) {
    Money excess = total().minus(left);
    if (!excess.isPositive()) {
      return this;
    }
    Money lessCoinsurance = excess.min(coinsurance);
    excess = excess.minus(lessCoinsurance);
    Money lessCopay = excess.min(copay);
    excess = excess.minus(lessCopay);
    return new Due(
        copay.minus(lessCopay), deductible.minus(excess), base, coinsurance.minus(lessCoinsurance));
  }
}
