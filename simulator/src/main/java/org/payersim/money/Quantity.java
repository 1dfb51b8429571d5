package org.payersim.money;

/**
 * A count of units, days or minutes; X12 allows decimals, we keep three.
 *
 * @param thousandths not negative
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {
  static final long ONE_THOUSAND = 1_000;

  public static final Quantity ZERO = new Quantity(0);
  public static final Quantity ONE = new Quantity(ONE_THOUSAND);

  public Quantity {
    if (thousandths < 0) {
      throw new IllegalArgumentException(
          "a quantity is not negative: " + thousandths + " thousandths");
    }
  }

  public static Quantity ofThousandths(long thousandths) {
    return thousandths == ONE_THOUSAND ? ONE : new Quantity(thousandths);
  }

  public static Quantity of(long whole) {
    return ofThousandths(Math.multiplyExact(whole, ONE_THOUSAND));
  }

  /**
   * Reads a decimal such as {@code 1} or {@code 2.5}.
   *
   * @throws IllegalArgumentException if it is no decimal with at most three decimals
   */
  public static Quantity of(String decimal) {
    return ofThousandths(Decimals.parse(decimal, 3));
  }

  @Override
  public int compareTo(Quantity other) {
    return Long.compare(thousandths, other.thousandths);
  }

  /** As X12 writes it: {@code 1}, {@code 2.5}. */
  @Override
  public String toString() {
    return Decimals.format(thousandths, 3);
  }
}
