package org.payersim.adjudication.worksheet;

import java.util.Optional;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * Money taken off a line: one CAS triplet.
 *
 * @param reason group, CARC and RARCs
 * @param amount never zero; negative where it is taken back, or the standard has it so (OA-94)
 * @param units how many units of the service are not paid for this reason, where units were cut;
 *     empty if only money was
 */
public record Adjustment(Reason reason, Money amount, Optional<Quantity> units) {
  private static final Optional<Quantity> NONE = Optional.empty();

  public Adjustment {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a zero adjustment is not reported: " + reason);
    }
  }

  /** Money only. */
  public Adjustment(Reason reason, Money amount) {
    this(reason, amount, NONE);
  }

  /** The same with the other sign; the units say how many, whichever way. */
  public Adjustment reversed() {
    return new Adjustment(reason, amount.negated(), units);
  }
}
