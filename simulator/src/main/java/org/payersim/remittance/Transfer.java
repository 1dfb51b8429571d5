package org.payersim.remittance;

import org.payersim.payment.BankAccount;

/**
 * Between which accounts money moves, where it does.
 *
 * @param from the payer's
 * @param to the payee's
 */
public record Transfer(BankAccount from, BankAccount to) {}
