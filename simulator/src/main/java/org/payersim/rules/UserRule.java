package org.payersim.rules;

import java.util.Optional;
import org.payersim.code.Reason;
import org.payersim.expression.Condition;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/**
 * A rule somebody wrote without Java.
 *
 * @param document the document it stands in
 * @param name its name there
 * @param ofClaim whether it is asked once a claim and concerns all its lines
 * @param condition when it holds
 * @param action what is done then
 * @param words what the explanation says; empty if the rule gives none
 */
public record UserRule(
    String document,
    String name,
    boolean ofClaim,
    Condition condition,
    Action action,
    String words) {
  /** What a rule does where it holds. */
  public sealed interface Action {
    /** Pays nothing. */
    record Deny(Reason reason) implements Action {}

    /** Has an examiner look at it. */
    record Pend(Reason reason) implements Action {}

    /**
     * Takes part of the allowed amount off.
     *
     * @param part of the allowed amount; absent if it is an amount
     * @param amount a line; absent if it is a part
     */
    record Reduce(Reason reason, Optional<Rate> part, Optional<Money> amount) implements Action {}

    /** Says something, and leaves the money alone. */
    record Note() implements Action {}
  }
}
