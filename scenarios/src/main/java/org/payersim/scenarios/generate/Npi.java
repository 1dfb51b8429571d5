package org.payersim.scenarios.generate;

/**
 * Invented national provider identifiers. They pass the check digit (Luhn over 80840 and the
 * number, 45 CFR 162.406) and begin with 2: allowed by the rule, while every number assigned so far
 * begins with 1.
 */
public final class Npi {
  private Npi() {}

  /** The NPI of an invented provider; {@code index} 0 to 99,999,999. */
  public static String of(int index) {
    String nine = "2" + String.format("%08d", index);
    int sum = 24; // what the prefix 80840 adds
    for (int i = 8; i >= 0; i--) {
      int digit = nine.charAt(i) - '0';
      boolean doubled = i % 2 == 0;
      int value = doubled ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
    }
    return nine + (10 - sum % 10) % 10;
  }
}
