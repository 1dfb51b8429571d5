package org.payersim.adjudication.worksheet;

import org.payersim.code.Reason;
import org.payersim.money.Money;

/**
 * Money taken off a line: one CAS triplet.
 *
 * @param reason group, CARC and RARCs
 * @param amount never zero; negative where it is taken back, or the standard has it so (OA-94)
 */
public record Adjustment(Reason reason, Money amount) {
  public Adjustment {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a zero adjustment is not reported: " + reason);
    }
  }

  /** The same with the other sign. */
  public Adjustment reversed() {
    return new Adjustment(reason, amount.negated());
  }
}
