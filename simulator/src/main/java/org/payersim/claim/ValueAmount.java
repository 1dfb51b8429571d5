package org.payersim.claim;

import org.payersim.money.Money;

/**
 * A value code with its value (UB-04 form locators 39 to 41; HI BE).
 *
 * @param code two characters
 * @param amount dollars; for codes that count (80 covered days and the like) as many dollars as
 *     there are days or units, because X12 knows only an amount here
 */
public record ValueAmount(String code, Money amount) {}
