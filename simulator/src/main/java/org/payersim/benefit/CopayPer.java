package org.payersim.benefit;

/** How often a copay is taken. */
public enum CopayPer {
  /** Once for a day with a rendering provider, however many lines the visit has. */
  VISIT,
  /** On every line. */
  SERVICE,
  /** Once a day, whoever renders. */
  DAY,
  /** Once for a stay: for all claims that name the same day of admission. */
  ADMISSION
}
