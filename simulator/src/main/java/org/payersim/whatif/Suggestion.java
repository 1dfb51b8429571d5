package org.payersim.whatif;

import org.payersim.money.Money;
import org.payersim.whatif.variation.Variation;

/**
 * A variation that makes the outcome better.
 *
 * @param variation what is otherwise
 * @param after what the claim comes to then
 * @param more what is paid more; zero if only others' shares change
 */
public record Suggestion(Variation variation, Outcome after, Money more) {}
