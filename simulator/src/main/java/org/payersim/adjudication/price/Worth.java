package org.payersim.adjudication.price;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.payersim.adjudication.price.ContractPricing.Settled;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;

/**
 * What a method of a contract finds a line worth, before the charge is looked at.
 *
 * @param fee of all units, exact
 * @param unitFee of one unit, before modifiers, to the cent
 * @param units how many
 * @param part of the fee the contract pays
 * @param modifiers those that changed the fee, each with its part
 * @param price what reductions over several lines need; empty if the line takes no part in them
 * @param finding says it, once the charge was looked at
 */
record Worth(
    Exact fee,
    Money unitFee,
    Quantity units,
    Rate part,
    List<String> modifiers,
    Optional<Price> price,
    Function<Settled, Finding> finding) {}
