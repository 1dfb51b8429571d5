package org.payersim.adjudication.worksheet;

import org.payersim.money.Money;

/**
 * An amount a ruling adds to an accumulator once the claim is final.
 *
 * @param accumulator which one
 * @param amount positive when money is counted, negative when a reversal takes it back; for
 *     counters of visits, units and days thousandths of these instead of cents
 */
public record Posting(AccumulatorId accumulator, Money amount) {}
