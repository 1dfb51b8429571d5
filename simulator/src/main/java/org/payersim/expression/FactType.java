package org.payersim.expression;

/** What kind of value a name in a condition stands for. Money is whole cents; days are texts. */
public enum FactType {
  /** Also days, as ISO 8601 has them: they compare as texts do. */
  TEXT,
  WHOLE,
  TRUTH,
  TEXTS,
  /** By text a list of whole numbers. */
  NUMBERS_BY_TEXT
}
