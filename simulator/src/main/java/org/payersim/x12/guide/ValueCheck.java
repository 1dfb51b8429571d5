package org.payersim.x12.guide;

import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.Digits;
import org.payersim.x12.syntax.Segment;

/**
 * Checks one value: characters, length, type, code.
 *
 * <p>Bytes above 127 are taken as letters of whatever character set the partners agreed on. Control
 * characters are not data.
 */
final class ValueCheck {
  private static final byte PLAIN = 0;
  private static final byte CONTROL = 1;
  private static final byte REPETITION = 2;
  private static final byte COMPONENT = 3;

  /** Our money holds fourteen digits of cents (our own decision, see Money). */
  private static final long LARGEST_AMOUNT = 99_999_999_999_999L;

  private static final int D8 = Segment.pack("D8");
  private static final int RD8 = Segment.pack("RD8");
  private static final int DT = Segment.pack("DT");
  private static final int TM = Segment.pack("TM");
  private static final int NPI = Segment.pack("XX");

  private final boolean npiCheckDigit;
  private final byte[] kinds = new byte[256];

  ValueCheck(boolean npiCheckDigit) {
    this.npiCheckDigit = npiCheckDigit;
    use(Delimiters.STANDARD);
  }

  void use(Delimiters delimiters) {
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = i < ' ' || i == 127 ? CONTROL : PLAIN;
    }
    kinds[delimiters.repetition() & 0xff] = REPETITION;
    kinds[delimiters.component() & 0xff] = COMPONENT;
  }

  /**
   * What is wrong with a value, {@link ElementError#FINE} if nothing.
   *
   * @param before the element or component before it, packed, if the rule depends on it
   */
  ElementError check(byte[] bytes, int from, int to, ElementRule rule, int before) {
    if (rule.usage == Usage.NOT_USED) {
      return ElementError.NOT_USED;
    }
    if (rule.codes.length > 0 && rule.allows(Segment.pack(bytes, from, to))) {
      return ElementError.FINE;
    }
    if (rule.element.type() == ElementType.BINARY) {
      return ElementError.FINE;
    }
    ElementError error = checkCharacters(bytes, from, to);
    if (error == ElementError.FINE) {
      error = checkLength(bytes, from, to, rule);
    }
    if (error == ElementError.FINE && rule.hasType) {
      error = checkType(bytes, from, to, rule.element.type(), before);
    }
    if (error == ElementError.FINE && rule.codes.length > 0) {
      error = ElementError.INVALID_CODE;
    }
    if (error == ElementError.FINE && npiCheckDigit && rule.dependsOnBefore && before == NPI) {
      error = isNpi(bytes, from, to) ? ElementError.FINE : ElementError.PATTERN;
    }
    return error;
  }

  /** Where the value that begins at {@code from} ends, at {@code end} the latest. */
  int repetitionEnd(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && kinds[bytes[at] & 0xff] != REPETITION) {
      at++;
    }
    return at;
  }

  private ElementError checkCharacters(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte kind = kinds[bytes[i] & 0xff];
      if (kind != PLAIN) {
        return kind == CONTROL
            ? ElementError.INVALID_CHARACTER
            : kind == REPETITION
                ? ElementError.TOO_MANY_REPETITIONS
                : ElementError.TOO_MANY_COMPONENTS;
      }
    }
    return ElementError.FINE;
  }

  /** Sign and decimal point of a number do not count. */
  private static ElementError checkLength(byte[] bytes, int from, int to, ElementRule rule) {
    int length = to - from;
    if (length < rule.min) {
      return ElementError.TOO_SHORT;
    }
    if (length > rule.max && rule.element.type().isNumeric()) {
      for (int i = from; i < to; i++) {
        length -= bytes[i] == '-' || bytes[i] == '.' ? 1 : 0;
      }
    }
    return length > rule.max ? ElementError.TOO_LONG : ElementError.FINE;
  }

  private static ElementError checkType(
      byte[] bytes, int from, int to, ElementType type, int before) {
    return switch (type) {
      case IDENTIFIER, TEXT, BINARY -> ElementError.FINE;
      case NUMBER -> isNumber(bytes, from, to, false);
      case DECIMAL -> isNumber(bytes, from, to, true);
      case AMOUNT -> {
        long cents = Digits.scaled(bytes, from, to, 2);
        boolean fits = cents != Digits.NONE && Math.abs(cents) <= LARGEST_AMOUNT;
        yield fits ? ElementError.FINE : orPattern(isNumber(bytes, from, to, true));
      }
      case QUANTITY ->
          Digits.scaled(bytes, from, to, 3) >= 0
              ? ElementError.FINE
              : orPattern(isNumber(bytes, from, to, true));
      case DATE ->
          Digits.date(bytes, from, to) >= 0 ? ElementError.FINE : ElementError.INVALID_DATE;
      case TIME -> Digits.isTime(bytes, from, to) ? ElementError.FINE : ElementError.INVALID_TIME;
      case PERIOD ->
          isPeriod(bytes, from, to, before) ? ElementError.FINE : ElementError.INVALID_DATE;
    };
  }

  private static ElementError orPattern(ElementError error) {
    return error == ElementError.FINE ? ElementError.PATTERN : error;
  }

  private static ElementError isNumber(byte[] bytes, int from, int to, boolean decimal) {
    int digits = 0;
    boolean point = false;
    for (int i = bytes[from] == '-' ? from + 1 : from; i < to; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9') {
        digits++;
      } else if (bytes[i] == '.' && decimal && !point) {
        point = true;
      } else {
        return ElementError.INVALID_CHARACTER;
      }
    }
    return digits > 0 ? ElementError.FINE : ElementError.INVALID_CHARACTER;
  }

  private static boolean isPeriod(byte[] bytes, int from, int to, int format) {
    if (format == D8) {
      return Digits.date(bytes, from, to) >= 0;
    }
    if (format == RD8) {
      int first = to - from == 17 ? Digits.date(bytes, from, from + 8) : -1;
      int last = first >= 0 ? Digits.date(bytes, from + 9, to) : -1;
      return last >= first && last >= 0 && bytes[from + 8] == '-';
    }
    if (format == DT) {
      return to - from == 12
          && Digits.date(bytes, from, from + 8) >= 0
          && Digits.isTime(bytes, from + 8, to);
    }
    return format != TM || (to - from == 4 && Digits.isTime(bytes, from, to));
  }

  /** The check digit of a national provider identifier: Luhn over 80840 and the ten digits. */
  private static boolean isNpi(byte[] bytes, int from, int to) {
    if (to - from != 10) {
      return false;
    }
    int sum = 24;
    for (int i = 0; i < 10; i++) {
      int digit = bytes[from + i] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum % 10 == 0;
  }
}
