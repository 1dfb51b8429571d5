package org.payersim.provider;

/**
 * The national provider identifier: ten digits, the last of them a check digit. Source: 45 CFR
 * 162.406; the Luhn formula with 80840 put in front, which adds 24 to the sum.
 */
public final class Npi {
  private static final int PREFIX_SUM = 24;

  private Npi() {}

  /** Whether the text is ten digits with the right check digit. */
  public static boolean isValid(String npi) {
    if (!isTenDigits(npi)) {
      return false;
    }
    int sum = PREFIX_SUM;
    for (int i = 0; i < 10; i++) {
      int digit = npi.charAt(i) - '0';
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /** Whether the text has the form of an NPI. */
  public static boolean isTenDigits(String npi) {
    if (npi.length() != 10) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (npi.charAt(i) < '0' || npi.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
