package org.payersim.code;

/** Who bears an adjustment (CAS01). Source: 005010X221A1, CAS segment. */
public enum AdjustmentGroup {
  /** Contractual obligation: the provider writes it off. */
  CO,
  /** Other adjustment: neither side's liability by contract. */
  OA,
  /** Payer initiated: the payer reduces, no contract says so. */
  PI,
  /** Patient responsibility. */
  PR
}
