package org.payersim.x12.syntax;

import java.time.LocalDate;

/** Writes numbers as decimal digits into bytes; the caller has made room. */
final class WrittenDigits {
  /** The most bytes a number takes: sign, nineteen digits, point and a leading zero. */
  static final int LONGEST = 22;

  private static final long[] POWERS = powers();

  /** 00, 01 and so on to 99: a division yields two digits. */
  private static final byte[] PAIRS = pairs();

  private WrittenDigits() {}

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

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
    long whole = magnitude;
    int fraction = 0;
    if (scale > 0) {
      whole = magnitude / POWERS[scale];
      fraction = (int) (magnitude - whole * POWERS[scale]);
      while (decimals > 0 && fraction % 10 == 0) {
        fraction /= 10;
        decimals--;
      }
    }
    at = padded(target, at, whole, length(whole));
    if (decimals > 0) {
      target[at++] = '.';
      at = padded(target, at, fraction, decimals);
    }
    return at;
  }

  /**
   * The last {@code count} digits of a number that is not negative, with leading zeros.
   *
   * @return the place after the last digit
   */
  static int padded(byte[] target, int start, long number, int count) {
    int at = start + count;
    long rest = number;
    while (rest > Integer.MAX_VALUE && at > start) {
      long quotient = rest / 10;
      target[--at] = (byte) ('0' + (rest - quotient * 10));
      rest = quotient;
    }
    int small = (int) rest; // 32-bit division is several times faster
    while (at - start >= 2) {
      int quotient = small / 100;
      at -= 2;
      pair(target, at, small - quotient * 100);
      small = quotient;
    }
    if (at > start) {
      target[start] = (byte) ('0' + small % 10);
    }
    return start + count;
  }

  /** Two digits of a number below 100. */
  private static void pair(byte[] target, int at, int number) {
    target[at] = PAIRS[2 * number];
    target[at + 1] = PAIRS[2 * number + 1];
  }

  /**
   * A day as ccyymmdd; years from 0 to 9999.
   *
   * @return the place after the last digit
   */
  static int day(byte[] target, int start, LocalDate day) {
    int year = day.getYear();
    pair(target, start, year / 100 % 100);
    pair(target, start + 2, year % 100);
    pair(target, start + 4, day.getMonthValue());
    pair(target, start + 6, day.getDayOfMonth());
    return start + 8;
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
