package org.payersim.adjudication.worksheet;

import java.util.Optional;
import org.payersim.code.Reason;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rounding;

/**
 * Of a line only a part is payable: so many of its days or units. Decided before the line has a
 * price, taken off when it has one.
 *
 * @param stage who decided it
 * @param finding the facts
 * @param reason how the rest is reported
 * @param payable days or units that are payable
 * @param all days or units of the line
 * @param areUnits whether they are the units of the line
 */
public record PartPaid(
    Stage stage, Finding finding, Reason reason, Quantity payable, Quantity all, boolean areUnits) {
  public PartPaid {
    if (payable.compareTo(all) > 0 || all.compareTo(Quantity.ZERO) == 0) {
      throw new IllegalArgumentException(payable + " is no part of " + all);
    }
  }

  /** How many units are cut, where units are. */
  public Optional<Quantity> unitsCut() {
    return areUnits
        ? Optional.of(Quantity.ofThousandths(all.thousandths() - payable.thousandths()))
        : Optional.empty();
  }

  /** What is not payable of an allowed amount: rounded half up. */
  public Money cut(Money allowed) {
    Money kept =
        Exact.of(allowed)
            .times(payable)
            .dividedBy(Exact.of(all), 8, Rounding.HALF_UP)
            .toMoney(Rounding.HALF_UP);
    return allowed.minus(kept);
  }
}
