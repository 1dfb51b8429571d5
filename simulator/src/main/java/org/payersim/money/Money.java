package org.payersim.money;

import java.math.BigInteger;

/**
 * An amount of US dollars in whole cents. Negative amounts are legal: reversals and take-backs
 * carry them.
 *
 * @param cents the amount in cents
 */
public record Money(long cents) implements Comparable<Money> {
  private static final long UNIT_PARTS = Quantity.ONE_THOUSAND * Rate.ONE_MILLION;

  public static final Money ZERO = new Money(0);

  /**
   * The largest magnitude an amount may have: the 837's 18 digits leave room for sums in a {@code
   * long}.
   */
  public static final long LIMIT_CENTS = 99_999_999_999_999L;

  public Money {
    if (cents > LIMIT_CENTS || cents < -LIMIT_CENTS) {
      throw new ArithmeticException("amount out of range: " + cents + " cents");
    }
  }

  public static Money ofCents(long cents) {
    return cents == 0 ? ZERO : new Money(cents);
  }

  /**
   * Reads a decimal dollar amount such as {@code 12}, {@code -12.5} or {@code 12.50}.
   *
   * @throws IllegalArgumentException if it is no decimal number or has more than two decimals that
   *     are not zero
   */
  public static Money of(String dollars) {
    return ofCents(Decimals.parse(dollars, 2));
  }

  public Money plus(Money other) {
    return other.cents == 0 ? this : ofCents(cents + other.cents);
  }

  public Money minus(Money other) {
    return other.cents == 0 ? this : ofCents(cents - other.cents);
  }

  public Money negated() {
    return ofCents(-cents);
  }

  public Money min(Money other) {
    return cents <= other.cents ? this : other;
  }

  public Money max(Money other) {
    return cents >= other.cents ? this : other;
  }

  /** The share {@code rate} of this amount. */
  public Money times(Rate rate, Rounding rounding) {
    return ofCents(rounding.divide(Math.multiplyExact(cents, rate.millionths()), Rate.ONE_MILLION));
  }

  /** This unit price for {@code quantity} units. */
  public Money times(Quantity quantity, Rounding rounding) {
    return ofCents(
        rounding.divide(Math.multiplyExact(cents, quantity.thousandths()), Quantity.ONE_THOUSAND));
  }

  /**
   * {@code part} of {@code quantity} units at this price, but at most {@code cap}; rounded once and
   * exact however large the quantity is. Price and cap are not negative.
   */
  public Money atMost(Money cap, Quantity quantity, Rate part, Rounding rounding) {
    long units = quantity.thousandths();
    long share = part.millionths();
    long price = cents * units;
    if (Math.multiplyHigh(cents, units) == 0
        && price >= 0
        && Math.multiplyHigh(price, share) == 0
        && price * share >= 0) {
      return ofCents(rounding.divide(price * share, UNIT_PARTS)).min(cap);
    }
    BigInteger product =
        BigInteger.valueOf(cents)
            .multiply(BigInteger.valueOf(units))
            .multiply(BigInteger.valueOf(share));
    BigInteger most = BigInteger.valueOf(cap.cents).multiply(BigInteger.valueOf(UNIT_PARTS));
    return product.compareTo(most) >= 0
        ? cap
        : ofCents(rounding.divide(product, BigInteger.valueOf(UNIT_PARTS)));
  }

  public boolean isZero() {
    return cents == 0;
  }

  public boolean isPositive() {
    return cents > 0;
  }

  public boolean isNegative() {
    return cents < 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  /**
   * The amount as X12 and people write it: {@code 12}, {@code 12.5}, {@code -0.05}; no trailing
   * zeros.
   */
  public String toPlainString() {
    return Decimals.format(cents, 2);
  }

  /** The amount with two decimals: {@code 12.00}. */
  @Override
  public String toString() {
    return Decimals.formatFixed(cents, 2);
  }
}
