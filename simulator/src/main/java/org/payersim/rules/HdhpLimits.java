package org.payersim.rules;

import java.util.Map;
import java.util.TreeMap;
import org.payersim.money.Money;

/**
 * What a high-deductible health plan has to keep to in one calendar year, or in the plan year that
 * begins in it. Source: 26 USC 223(c)(2), as the Internal Revenue Service adjusts it each year.
 *
 * @param deductibleSelf least deductible of self-only coverage
 * @param deductibleFamily least deductible of family coverage
 * @param outOfPocketSelf highest out-of-pocket maximum of self-only coverage
 * @param outOfPocketFamily highest out-of-pocket maximum of family coverage
 */
record HdhpLimits(
    Money deductibleSelf, Money deductibleFamily, Money outOfPocketSelf, Money outOfPocketFamily) {

  /** A document of kind {@code hdhp-limits}: limits by year. */
  static Map<Integer, HdhpLimits> read(Form form) {
    Map<Integer, HdhpLimits> byYear = new TreeMap<>();
    Form years = form.form("years");
    for (String year : years.names()) {
      Form deductible = years.form(year).form("deductible");
      Form outOfPocket = years.form(year).form("outOfPocket");
      byYear.put(
          Integer.valueOf(year), // the schema knows what a year is
          new HdhpLimits(
              amount(deductible, "individual"),
              amount(deductible, "family"),
              amount(outOfPocket, "individual"),
              amount(outOfPocket, "family")));
    }
    return byYear;
  }

  private static Money amount(Form form, String name) {
    return form.findMoney(name).orElse(Money.ZERO);
  }
}
