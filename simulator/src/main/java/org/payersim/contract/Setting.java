package org.payersim.contract;

import java.util.Set;

/**
 * Which practice expense counts: the practice's own, or the smaller one where a facility bears part
 * of the cost. Source: 42 CFR 414.22(b)(5); CMS Pub. 100-04, chapter 12, section 20.4.2.
 */
public enum Setting {
  OFFICE,
  FACILITY;

  private static final Set<String> FACILITIES =
      Set.of(
          "02", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53", "56",
          "61");

  /** The setting of a place of service. */
  public static Setting of(String placeOfService) {
    return FACILITIES.contains(placeOfService) ? FACILITY : OFFICE;
  }
}
