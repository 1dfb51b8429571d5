package org.payersim.reference;

/**
 * Codes as numbers: digits and capital letters in base 37, so that a code of seven characters (the
 * longest of ICD-10-CM) or a pair of a code of five and one of seven is one {@code long}.
 */
public final class CodeKey {
  /** What is not a code of at most seven digits and capital letters: no table holds it. */
  public static final long NONE = -1;

  private static final int BASE = 37;
  private static final int LONGEST = 7;
  private static final long SECOND = 94_931_877_133L; // BASE to the power of LONGEST
  private static final long FIRST_LIMIT = 69_343_957L; // BASE to the power of five

  private CodeKey() {}

  public static long of(CharSequence code) {
    return of(code, 0, code.length());
  }

  /** The key of the characters from {@code start} to before {@code end}. */
  public static long of(CharSequence text, int start, int end) {
    if (end <= start || end - start > LONGEST) {
      return NONE;
    }
    long key = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        key = key * BASE + (c - '0' + 1);
      } else if (c >= 'A' && c <= 'Z') {
        key = key * BASE + (c - 'A' + 11);
      } else {
        return NONE;
      }
    }
    return key;
  }

  /** The key of two codes together; the first has at most five characters. */
  public static long pair(long first, long second) {
    return first < 0 || second < 0 || first >= FIRST_LIMIT ? NONE : first * SECOND + second;
  }

  /** The key of the first code of a pair. */
  static long firstOf(long pair) {
    return pair / SECOND;
  }

  /** The key of the second code of a pair; 0 where it stands for any. */
  static long secondOf(long pair) {
    return pair % SECOND;
  }

  /** The code this is the key of. */
  static String text(long key) {
    StringBuilder code = new StringBuilder(LONGEST);
    for (long rest = key; rest > 0; rest /= BASE) {
      int digit = (int) (rest % BASE) - 1;
      code.append((char) (digit < 10 ? '0' + digit : 'A' + digit - 10));
    }
    return code.reverse().toString();
  }

  /** Stands for the first code of pairs, whatever the second. */
  public static long anyOf(long first) {
    return pair(first, 0);
  }
}
