package org.payersim.money;

/** Reads and writes decimals as scaled longs, without binary floating point. */
final class Decimals {
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private Decimals() {}

  /** {@code text} times ten to the {@code scale}; digits beyond the scale must be zero. */
  static long parse(String text, int scale) {
    int at = 0;
    int end = text.length();
    boolean negative = at < end && text.charAt(at) == '-';
    if (negative || (at < end && text.charAt(at) == '+')) {
      at++;
    }
    long value = 0;
    int decimals = -1;
    int digits = 0;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c == '.' && decimals < 0) {
        decimals = 0;
      } else if (c >= '0' && c <= '9') {
        digits++;
        if (decimals >= scale) {
          if (c != '0') {
            throw new IllegalArgumentException("more than " + scale + " decimals: " + text);
          }
        } else {
          value = add(value, c - '0', text);
          decimals += decimals >= 0 ? 1 : 0;
        }
      } else {
        throw new IllegalArgumentException("not a decimal number: " + text);
      }
    }
    if (digits == 0) {
      throw new IllegalArgumentException("not a decimal number: " + text);
    }
    for (int i = Math.max(decimals, 0); i < scale; i++) {
      value = add(value, 0, text);
    }
    return negative ? -value : value;
  }

  private static long add(long value, int digit, String text) {
    if (value > (Long.MAX_VALUE - digit) / 10) {
      throw new IllegalArgumentException("number too large: " + text);
    }
    return value * 10 + digit;
  }

  /** Without trailing zeros: {@code 1250, 2} is {@code 12.5}. */
  static String format(long scaled, int scale) {
    String fixed = formatFixed(scaled, scale);
    int end = fixed.length();
    while (fixed.charAt(end - 1) == '0') {
      end--;
    }
    return fixed.substring(0, fixed.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /** With exactly {@code scale} decimals; {@code scale} is positive. */
  static String formatFixed(long scaled, int scale) {
    long magnitude = Math.abs(scaled);
    String fraction = Long.toString(POWERS[scale] + magnitude % POWERS[scale]).substring(1);
    return (scaled < 0 ? "-" : "") + magnitude / POWERS[scale] + "." + fraction;
  }
}
