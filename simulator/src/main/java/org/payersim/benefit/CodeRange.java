package org.payersim.benefit;

/**
 * Codes of the same length from {@code first} to {@code last}, both included, in the order of their
 * characters.
 *
 * @param first lowest code
 * @param last highest code, as long as {@code first}
 */
public record CodeRange(String first, String last) {
  public CodeRange {
    if (first.isEmpty() || first.length() != last.length() || first.compareTo(last) > 0) {
      throw new IllegalArgumentException("not a range of codes: " + first + "-" + last);
    }
  }

  /** Reads {@code G0439} or {@code G0438-G0439}. */
  public static CodeRange of(String text) {
    int hyphen = text.indexOf('-');
    return hyphen < 0
        ? new CodeRange(text, text)
        : new CodeRange(text.substring(0, hyphen).trim(), text.substring(hyphen + 1).trim());
  }

  public boolean isSingle() {
    return first.equals(last);
  }

  public boolean contains(String code) {
    return code.length() == first.length()
        && code.compareTo(first) >= 0
        && code.compareTo(last) <= 0;
  }

  @Override
  public String toString() {
    return isSingle() ? first : first + "-" + last;
  }
}
