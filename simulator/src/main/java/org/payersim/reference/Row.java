package org.payersim.reference;

import java.time.LocalDate;
import org.payersim.claim.DateSpan;

/** The words of one row, read from left to right without cutting the text up. */
final class Row {
  private static final int OPEN = (int) DateSpan.OPEN_END.toEpochDay();

  private final String text;
  private int at;
  private int end;
  private int start;
  private int stop;

  Row(String text) {
    this.text = text;
  }

  /** Goes to the row between these places. */
  void of(int from, int to) {
    at = from;
    end = to;
    skip();
  }

  private void skip() {
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
  }

  /** Whether nothing follows, or nothing anybody reads. */
  boolean isEmpty() {
    return at >= end || text.charAt(at) == '#';
  }

  private void next(String expected) {
    if (isEmpty()) {
      throw new IllegalArgumentException("the row ends before " + expected);
    }
    start = at;
    while (at < end && text.charAt(at) > ' ') {
      at++;
    }
    stop = at;
    skip();
  }

  String word(String expected) {
    next(expected);
    return text.substring(start, stop);
  }

  long code(String expected) {
    next(expected);
    long key = CodeKey.of(text, start, stop);
    if (key == CodeKey.NONE) {
      throw new IllegalArgumentException(
          "'" + text.substring(start, stop) + "' is not " + expected);
    }
    return key;
  }

  int number(String expected, int most) {
    next(expected);
    int value = 0;
    for (int i = start; i < stop; i++) {
      int digit = text.charAt(i) - '0';
      value = digit < 0 || digit > 9 || value > most ? most + 1 : value * 10 + digit;
    }
    if (value > most) {
      throw new IllegalArgumentException(
          "'" + text.substring(start, stop) + "' is not " + expected);
    }
    return value;
  }

  /** The first day of the row: its own, or for ever if it names none. */
  int from() {
    return isEmpty() ? Integer.MIN_VALUE : day("the first day, such as 2026-01-31");
  }

  int to() {
    int last = isEmpty() ? OPEN : day("the last day, such as 2026-01-31");
    if (!isEmpty()) {
      throw new IllegalArgumentException("more stands behind the row");
    }
    return last;
  }

  private int day(String expected) {
    next(expected);
    if (stop - start != 10 || text.charAt(start + 4) != '-' || text.charAt(start + 7) != '-') {
      throw new IllegalArgumentException(
          "'" + text.substring(start, stop) + "' is not " + expected);
    }
    return (int)
        LocalDate.of(digits(start, 4), digits(start + 5, 2), digits(start + 8, 2)).toEpochDay();
  }

  private int digits(int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new IllegalArgumentException("'" + text.substring(start, stop) + "' is not a date");
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
