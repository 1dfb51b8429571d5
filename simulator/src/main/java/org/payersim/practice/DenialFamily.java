package org.payersim.practice;

/** Kinds of denials, as the rows of the table of denials fall into them. */
public enum DenialFamily {
  BEFORE("Before it is decided", 0, 0),
  COVERAGE("Member and coverage", 7, 18),
  OTHER_PAYER("Other payers", 19, 27),
  FILING("Duplicates and deadlines", 28, 31),
  INFORMATION("Missing data and documents", 32, 33),
  AUTHORIZATION("Authorization and referral", 34, 40),
  PROVIDER("Provider and network", 41, 47),
  BENEFIT("Benefits and necessity", 48, 56),
  CODING("Codes, modifiers, diagnoses", 57, 82),
  MONEY("Money and corrections", 1, 99);

  private final String words;
  private final int first;
  private final int last;

  DenialFamily(String words, int first, int last) {
    this.words = words;
    this.first = first;
    this.last = last;
  }

  /** The first family that has this row. */
  static DenialFamily of(int row) {
    for (DenialFamily family : values()) {
      if (row >= family.first && row <= family.last) {
        return family;
      }
    }
    return MONEY;
  }

  /** As pages show it. */
  public String words() {
    return words;
  }
}
