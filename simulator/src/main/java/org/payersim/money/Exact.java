package org.payersim.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A decimal number kept exactly: a relative value, a conversion factor, or dollars before they are
 * rounded to cents. Formulas multiply and add these; {@link #toMoney} rounds, once, at their end.
 *
 * @param value any decimal
 */
public record Exact(BigDecimal value) implements Comparable<Exact> {
  public static final Exact ZERO = new Exact(BigDecimal.ZERO);
  public static final Exact ONE = new Exact(BigDecimal.ONE);

  /**
   * Reads a decimal such as {@code 32.3465}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Exact of(String decimal) {
    if (decimal.isEmpty() || decimal.length() > 20 || !decimal.matches("-?[0-9]*\\.?[0-9]+")) {
      throw new IllegalArgumentException("not a decimal number: " + decimal);
    }
    return new Exact(new BigDecimal(decimal).stripTrailingZeros());
  }

  public static Exact of(Money dollars) {
    return new Exact(BigDecimal.valueOf(dollars.cents(), 2));
  }

  public static Exact of(Quantity quantity) {
    return new Exact(BigDecimal.valueOf(quantity.thousandths(), 3));
  }

  public Exact plus(Exact other) {
    return new Exact(value.add(other.value));
  }

  public Exact minus(Exact other) {
    return new Exact(value.subtract(other.value));
  }

  public Exact times(Exact factor) {
    return new Exact(value.multiply(factor.value));
  }

  public Exact times(Quantity quantity) {
    return times(of(quantity));
  }

  public Exact times(Rate rate) {
    return rate.equals(Rate.ALL)
        ? this
        : new Exact(value.multiply(BigDecimal.valueOf(rate.millionths(), 6)));
  }

  /** The quotient with this many decimals. */
  public Exact dividedBy(Exact divisor, int decimals, Rounding rounding) {
    return new Exact(value.divide(divisor.value, decimals, mode(rounding)));
  }

  public Exact max(Exact other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Exact min(Exact other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isPositive() {
    return value.signum() > 0;
  }

  /** As whole cents. */
  public Money toMoney(Rounding rounding) {
    return Money.ofCents(value.movePointRight(2).setScale(0, mode(rounding)).longValueExact());
  }

  private static RoundingMode mode(Rounding rounding) {
    return switch (rounding) {
      case HALF_UP -> RoundingMode.HALF_UP;
      case DOWN -> RoundingMode.DOWN;
      case UP -> RoundingMode.UP;
    };
  }

  @Override
  public int compareTo(Exact other) {
    return value.compareTo(other.value);
  }

  /** Without trailing zeros. */
  @Override
  public String toString() {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
