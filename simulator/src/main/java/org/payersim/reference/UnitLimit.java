package org.payersim.reference;

/**
 * Units that are medically unlikely to be exceeded. Source: CMS, Medicare NCCI Policy Manual,
 * chapter I, section V.
 *
 * @param units the most there may be
 * @param perDay whether lines of one day count together (adjudication indicators 2 and 3) or each
 *     by itself (1)
 * @param absolute whether no documentation changes it (indicator 2)
 */
public record UnitLimit(int units, boolean perDay, boolean absolute) {
  static int pack(int units, int indicator) {
    return units * 4 + indicator;
  }

  public static UnitLimit unpack(int value) {
    int indicator = value % 4;
    return new UnitLimit(value / 4, indicator != 1, indicator == 2);
  }
}
