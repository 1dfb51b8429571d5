package org.payersim.claim;

import org.payersim.money.Money;

/**
 * A qualified amount (AMT).
 *
 * @param qualifier AMT01: F5 patient paid, D payer paid, EAF remaining patient liability, A8
 *     non-covered
 * @param amount AMT02
 */
public record AmountFact(String qualifier, Money amount) {}
