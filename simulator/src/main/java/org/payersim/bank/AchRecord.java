package org.payersim.bank;

import java.text.Normalizer;

/** One record of an ACH file while it is filled: 94 characters, field after field. */
final class AchRecord {
  static final int LENGTH = 94;

  private final StringBuilder text = new StringBuilder(LENGTH);

  AchRecord(String type) {
    text.append(type);
  }

  /** Letters and digits, to the left; what is too long is cut, what ASCII has not is plain. */
  AchRecord words(String value, int width) {
    String plain = plain(value);
    String cut = plain.length() > width ? plain.substring(0, width) : plain;
    text.append(cut).repeat(' ', width - cut.length());
    return this;
  }

  /** A number, to the right, filled with zeros. */
  AchRecord number(long value, int width) {
    String digits = Long.toString(value);
    if (digits.length() > width || value < 0) {
      throw new IllegalArgumentException("no room for " + value + " in " + width + " digits");
    }
    text.repeat('0', width - digits.length()).append(digits);
    return this;
  }

  /** What is as long as its field. */
  AchRecord exact(String value) {
    text.append(value);
    return this;
  }

  AchRecord blank(int width) {
    text.repeat(' ', width);
    return this;
  }

  private static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^ -~]", " ");
  }

  /** The whole record with its line end. */
  String end() {
    if (text.length() != LENGTH) {
      throw new IllegalStateException(
          "an ACH record of " + text.length() + " characters: type " + text.charAt(0));
    }
    return text.append('\n').toString();
  }
}
