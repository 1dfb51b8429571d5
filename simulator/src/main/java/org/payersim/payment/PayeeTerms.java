package org.payersim.payment;

import java.util.List;

/**
 * How one payee is paid.
 *
 * @param method how, where there is something to be paid
 * @param account where transfers go
 * @param balances what his payments are raised or lowered by, in order
 */
public record PayeeTerms(
    PaymentMethod method, BankAccount account, List<StandingBalance> balances) {
  public PayeeTerms {
    balances = List.copyOf(balances);
  }
}
