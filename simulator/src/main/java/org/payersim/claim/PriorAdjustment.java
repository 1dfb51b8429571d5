package org.payersim.claim;

import org.payersim.code.Reason;
import org.payersim.money.Money;

/**
 * An adjustment an earlier payer made (one triplet of a CAS).
 *
 * @param reason group and CARC
 * @param amount amount, negative if it added to the payment
 */
public record PriorAdjustment(Reason reason, Money amount) {}
