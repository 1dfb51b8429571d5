package org.payersim.remittance;

import org.payersim.money.Money;

/**
 * An amount settled with the payee apart from any claim of this remittance (PLB). Source:
 * 005010X221A1, PLB segment.
 *
 * @param reason PLB03-1: WO overpayment recovery, FB forward balance, L6 interest, ...
 * @param reference PLB03-2, empty if none
 * @param amount positive lowers the payment, negative raises it; never zero
 */
public record ProviderBalance(String reason, String reference, Money amount) {
  public ProviderBalance {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a zero provider balance is not reported: " + reason);
    }
  }
}
