package org.payersim.whatif;

import org.payersim.money.Money;

/**
 * What stands between a claim and its payment.
 *
 * @param line one-based position of the line; 0 if it is about the claim as a whole
 * @param stage the stage that decided
 * @param finding the name of what it found
 * @param sentence the same in plain words
 * @param code group and CARC with remarks, or a claim status
 * @param amount what it takes off; zero of a rejection or pend
 */
public record Obstacle(
    int line, String stage, String finding, String sentence, String code, Money amount) {}
