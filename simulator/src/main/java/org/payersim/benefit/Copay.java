package org.payersim.benefit;

import org.payersim.money.Money;

/**
 * A fixed amount the patient pays.
 *
 * @param amount dollars, not negative
 * @param timing before, instead of or after the deductible
 * @param per visit or service
 */
public record Copay(Money amount, CopayTiming timing, CopayPer per) {}
