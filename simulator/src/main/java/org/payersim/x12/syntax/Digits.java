package org.payersim.x12.syntax;

/** Numbers, dates and times as X12 writes them, read from bytes without a text. */
public final class Digits {
  /** Stands for "not such a number". */
  public static final long NONE = Long.MIN_VALUE;

  private static final int[] MONTH_LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Digits() {}

  /**
   * A decimal (type R) times ten to the {@code scale}; {@link #NONE} if it is no decimal, has more
   * decimals than the scale that are not zero, or does not fit in a long.
   */
  public static long scaled(byte[] bytes, int from, int to, int scale) {
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (negative) {
      at++;
    }
    long value = 0;
    int digits = 0;
    int decimals = -1;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits++;
        if (decimals < scale) {
          value = value * 10 + digit;
          decimals += decimals >= 0 ? 1 : 0;
        } else if (digit != 0) {
          return NONE;
        }
      } else if (bytes[at] == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return NONE;
      }
      if (value > Long.MAX_VALUE / 100) {
        return NONE;
      }
    }
    if (digits == 0) {
      return NONE;
    }
    for (int i = Math.max(decimals, 0); i < scale; i++) {
      if (value > Long.MAX_VALUE / 100) {
        return NONE;
      }
      value *= 10;
    }
    return negative ? -value : value;
  }

  /** An unsigned whole number of up to nine digits, -1 if it is none. */
  public static int whole(byte[] bytes, int from, int to) {
    if (to - from < 1 || to - from > 9) {
      return -1;
    }
    int value = 0;
    for (int at = from; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** A date CCYYMMDD as that number, -1 if there is no such day. */
  public static int date(byte[] bytes, int from, int to) {
    int date = to - from == 8 ? whole(bytes, from, to) : -1;
    return date >= 0 && isDay(date / 10_000, date / 100 % 100, date % 100) ? date : -1;
  }

  /** Whether this is a date YYMMDD; any century will do. */
  public static boolean isShortDate(byte[] bytes, int from, int to) {
    int date = to - from == 6 ? whole(bytes, from, to) : -1;
    return date >= 0 && isDay(2000 + date / 10_000, date / 100 % 100, date % 100);
  }

  /** Whether this is a time HHMM, HHMMSS, HHMMSSD or HHMMSSDD. */
  public static boolean isTime(byte[] bytes, int from, int to) {
    int length = to - from;
    if ((length != 4 && (length < 6 || length > 8)) || whole(bytes, from, to) < 0) {
      return false;
    }
    boolean minutes = whole(bytes, from, from + 2) < 24 && whole(bytes, from + 2, from + 4) < 60;
    return minutes && (length == 4 || whole(bytes, from + 4, from + 6) < 60);
  }

  private static boolean isDay(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > MONTH_LENGTHS[month - 1]) {
      return false;
    }
    return month != 2 || day < 29 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  }
}
