package org.payersim.eligibility;

import java.time.LocalDate;

/** Tells which plans there are. */
@FunctionalInterface
public interface KnownPlans {
  /** Whether a version of the plan is in force on that day. */
  boolean has(String planId, LocalDate day);
}
