package org.payersim.benefit;

/** When a copay is taken, seen from the deductible. Source: plan terms; 45 CFR 147.200 (SBC). */
public enum CopayTiming {
  /** First the copay, then the deductible on the rest. */
  BEFORE_DEDUCTIBLE,
  /** The copay only; the deductible is waived. */
  INSTEAD_OF_DEDUCTIBLE,
  /** First the deductible; a copay only on what is left, never on deductible dollars. */
  AFTER_DEDUCTIBLE
}
