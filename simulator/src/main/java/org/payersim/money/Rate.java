package org.payersim.money;

/**
 * A share such as a coinsurance, in millionths: 20 % is 200,000.
 *
 * @param millionths not negative
 */
public record Rate(long millionths) implements Comparable<Rate> {
  static final long ONE_MILLION = 1_000_000;

  public static final Rate NONE = new Rate(0);
  public static final Rate ALL = new Rate(ONE_MILLION);

  public Rate {
    if (millionths < 0) {
      throw new IllegalArgumentException("a rate is not negative: " + millionths + " millionths");
    }
  }

  /**
   * Reads {@code 20%}, {@code 12.5%} or {@code 0.2}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Rate of(String text) {
    return text.endsWith("%")
        ? new Rate(Decimals.parse(text.substring(0, text.length() - 1), 4))
        : new Rate(Decimals.parse(text, 6));
  }

  public Rate plus(Rate other) {
    return new Rate(millionths + other.millionths);
  }

  public boolean isNone() {
    return millionths == 0;
  }

  @Override
  public int compareTo(Rate other) {
    return Long.compare(millionths, other.millionths);
  }

  /** As a percentage: {@code 20%}. */
  @Override
  public String toString() {
    return Decimals.format(millionths, 4) + "%";
  }
}
