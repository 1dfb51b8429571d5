package org.payersim.x12.guide;

import java.util.Map;

/** Data element types: the standard's, and four narrower ones that what we read relies on. */
enum ElementType {
  /** A code. */
  IDENTIFIER,
  /** Any printable text. */
  TEXT,
  /** A whole number. */
  NUMBER,
  /** A decimal number. */
  DECIMAL,
  /** A decimal number of dollars with at most two decimals that matter. */
  AMOUNT,
  /** A decimal number, not negative, with at most three decimals that matter. */
  QUANTITY,
  /** CCYYMMDD. */
  DATE,
  /** HHMM, HHMMSS and finer. */
  TIME,
  /** A date or period, written as the element before it says. */
  PERIOD,
  /** Any bytes. */
  BINARY;

  private static final Map<String, ElementType> BY_NAME =
      Map.of(
          "B",
          BINARY,
          "ID",
          IDENTIFIER,
          "AN",
          TEXT,
          "N0",
          NUMBER,
          "R",
          DECIMAL,
          "$",
          AMOUNT,
          "Q",
          QUANTITY,
          "DT",
          DATE,
          "TM",
          TIME,
          "DP",
          PERIOD);

  static ElementType of(String name) {
    ElementType type = BY_NAME.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no element type " + name);
    }
    return type;
  }

  boolean isNumeric() {
    return this == NUMBER || this == DECIMAL || this == AMOUNT || this == QUANTITY;
  }
}
