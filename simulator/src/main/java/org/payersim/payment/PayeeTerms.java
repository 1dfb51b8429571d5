package org.payersim.payment;

import java.util.List;
import org.payersim.money.Money;

/**
 * How one payee is paid.
 *
 * @param method how, where there is something to be paid
 * @param account where transfers go
 * @param balances what his payments are raised or lowered by, in order
 */
public record PayeeTerms(
    PaymentMethod method, BankAccount account, List<StandingBalance> balances) {
  /** What an ACH entry has room for: ten digits of cents. Source: NACHA, CCD entry detail. */
  private static final Money MOST_BY_ACH = Money.ofCents(9_999_999_999L);

  public PayeeTerms {
    balances = List.copyOf(balances);
  }

  /** How this much is paid: what is too much for ACH goes by wire, nothing by no way at all. */
  public PaymentMethod methodFor(Money total) {
    if (total.isZero()) {
      return PaymentMethod.NON;
    }
    boolean isTooMuch = method == PaymentMethod.ACH && total.compareTo(MOST_BY_ACH) > 0;
    return isTooMuch ? PaymentMethod.FWT : method;
  }
}
