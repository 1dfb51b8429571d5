package org.payersim.eligibility;

import java.util.Arrays;
import java.util.Set;

/**
 * Compares names as people write them: only letters and digits count, case does not. Nothing is
 * allocated.
 */
public final class PersonName {
  private static final Set<String> SUFFIXES =
      Set.of(
          "JR", "SR", "I", "II", "III", "IV", "V", "RN", "MD", "MR", "MS", "DR", "MRS", "PHD",
          "REV", "ESQ");

  private PersonName() {}

  /** {@code O'Neil-Ray} and {@code ONEIL RAY} are the same name. */
  static boolean same(String a, String b) {
    return compare(a, b, false);
  }

  /** The same name, or one an abbreviation of the other: {@code J.} and {@code Jane}. */
  public static boolean alike(String a, String b) {
    return compare(a, b, true);
  }

  /**
   * A last name without what follows it: {@code Ray Jr.} and {@code Ray, MD} are {@code Ray}.
   * Source: CAQH CORE, normalizing patient last name rule.
   */
  static String bare(String name) {
    String[] words = name.strip().split("[ ,]+");
    int end = words.length;
    while (end > 1 && SUFFIXES.contains(letters(words[end - 1]))) {
      end--;
    }
    return String.join(" ", Arrays.asList(words).subList(0, end));
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder();
    appendNormal(word, letters);
    return letters.toString();
  }

  /** Adds a name in upper case, letters and digits only. */
  static void appendNormal(String name, StringBuilder normal) {
    for (int i = next(name, 0); i < name.length(); i = next(name, i + 1)) {
      char c = name.charAt(i);
      normal.append(isCapital(c) ? c : Character.toUpperCase(c));
    }
  }

  private static boolean compare(String a, String b, boolean abbreviated) {
    if (a.equals(b)) {
      return true; // as most names are, without looking at their letters
    }
    int i = next(a, 0);
    int j = next(b, 0);
    int common = 0;
    while (i < a.length() && j < b.length()) {
      if (Character.toUpperCase(a.charAt(i)) != Character.toUpperCase(b.charAt(j))) {
        return false;
      }
      common++;
      i = next(a, i + 1);
      j = next(b, j + 1);
    }
    boolean bothEnded = i >= a.length() && j >= b.length();
    return bothEnded || (abbreviated && common > 0);
  }

  private static int next(String name, int from) {
    int at = from;
    while (at < name.length() && !isCounted(name.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isCounted(char c) {
    return isCapital(c) || Character.isLetterOrDigit(c);
  }

  /** Names mostly are in capitals. */
  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
