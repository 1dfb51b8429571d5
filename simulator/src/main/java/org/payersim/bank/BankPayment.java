package org.payersim.bank;

import org.payersim.money.Money;
import org.payersim.payment.BankAccount;
import org.payersim.payment.PaymentMethod;
import org.payersim.remittance.Remittance;

/**
 * Money that goes to one payee.
 *
 * @param trace TRN02 of its 835; of a check its number
 * @param method how it goes
 * @param payee name of the payee
 * @param payeeId NPI, or the tax number of one who has none
 * @param account where a transfer goes
 * @param amount BPR02, more than zero
 */
public record BankPayment(
    String trace,
    PaymentMethod method,
    String payee,
    String payeeId,
    BankAccount account,
    Money amount) {
  static BankPayment of(Remittance remittance) {
    String npi = remittance.payee().npi();
    String first = remittance.payee().firstName();
    return new BankPayment(
        remittance.trace(),
        remittance.method(),
        (first.isEmpty() ? "" : first + " ") + remittance.payee().lastName(),
        npi.isEmpty() ? remittance.payeeTaxNumber() : npi,
        remittance.transfer().to(),
        remittance.total());
  }
}
