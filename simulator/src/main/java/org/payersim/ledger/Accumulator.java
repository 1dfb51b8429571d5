package org.payersim.ledger;

import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.money.Money;

/**
 * What one counter of a family stands at.
 *
 * @param id which counter
 * @param used what has been counted
 */
public record Accumulator(AccumulatorId id, Money used) {}
