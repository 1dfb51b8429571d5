package org.payersim.adjudication.worksheet;

import java.util.Optional;
import org.payersim.code.Reason;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * Of a line only a part is payable. Decided before the line has a price, taken off when it has one.
 *
 * @param stage who decided it
 * @param finding the facts
 * @param reason how the rest is reported
 * @param share how much is payable
 */
public record PartPaid(Stage stage, Finding finding, Reason reason, Share share) {

  /** How much of a line is payable. */
  public sealed interface Share {
    /** What is not payable of an allowed amount. */
    Money cut(Money allowed);

    /** How many units are cut, where units are. */
    default Optional<Quantity> unitsCut() {
      return Optional.empty();
    }
  }

  /** So many of its units. */
  public record Units(Quantity payable, Quantity all) implements Share {
    public Units {
      if (payable.compareTo(all) > 0 || all.compareTo(Quantity.ZERO) == 0) {
        throw new IllegalArgumentException(payable + " is no part of " + all);
      }
    }

    @Override
    public Money cut(Money allowed) {
      return allowed.minus(part(allowed, payable, all));
    }

    @Override
    public Optional<Quantity> unitsCut() {
      return Optional.of(Quantity.ofThousandths(all.thousandths() - payable.thousandths()));
    }
  }

  /** So many of its days. */
  public record Days(int payable, int all) implements Share {
    @Override
    public Money cut(Money allowed) {
      return allowed.minus(part(allowed, Quantity.of(payable), Quantity.of(all)));
    }
  }

  /** All but this part of it. */
  public record AllBut(Rate rate) implements Share {
    @Override
    public Money cut(Money allowed) {
      return allowed.times(rate, Rounding.HALF_UP);
    }
  }

  /** All but this amount, at most the whole. */
  public record Less(Money amount) implements Share {
    @Override
    public Money cut(Money allowed) {
      return amount.min(allowed);
    }
  }

  /** Rounded half up once. */
  private static Money part(Money allowed, Quantity payable, Quantity all) {
    return Exact.of(allowed)
        .times(payable)
        .dividedBy(Exact.of(all), 2, Rounding.HALF_UP)
        .toMoney(Rounding.HALF_UP);
  }
}
