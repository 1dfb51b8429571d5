package org.payersim.x12.syntax;

/** Writes numbers as decimal digits into bytes; the caller has made room. */
final class Digits {
  /** The most bytes a number takes: sign, nineteen digits, point and a leading zero. */
  static final int LONGEST = 22;

  private static final long[] POWERS = powers();

  private Digits() {}

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /**
   * A number scaled by ten to the {@code scale}, without trailing zeros after the point.
   *
   * @return the place after the last digit
   */
  static int decimal(byte[] target, int start, long scaled, int scale) {
    int at = start;
    if (scaled < 0) {
      target[at++] = '-';
    }
    long magnitude = Math.abs(scaled);
    int decimals = scale;
    while (decimals > 0 && magnitude % 10 == 0) {
      magnitude /= 10;
      decimals--;
    }
    long whole = magnitude / POWERS[decimals];
    at = padded(target, at, whole, length(whole));
    if (decimals > 0) {
      target[at++] = '.';
      at = padded(target, at, magnitude % POWERS[decimals], decimals);
    }
    return at;
  }

  /**
   * The last {@code count} digits of a number that is not negative, with leading zeros.
   *
   * @return the place after the last digit
   */
  static int padded(byte[] target, int start, long number, int count) {
    int at = start + count - 1;
    long rest = number;
    while (rest > Integer.MAX_VALUE && at >= start) {
      long quotient = rest / 10;
      target[at--] = (byte) ('0' + (rest - quotient * 10));
      rest = quotient;
    }
    int small = (int) rest; // 32-bit division is several times faster
    while (at >= start) {
      int quotient = small / 10;
      target[at--] = (byte) ('0' + (small - quotient * 10));
      small = quotient;
    }
    return start + count;
  }

  /** How many digits a number that is not negative has. */
  static int length(long number) {
    int length = 1;
    while (length < POWERS.length && number >= POWERS[length]) {
      length++;
    }
    return length;
  }
}
