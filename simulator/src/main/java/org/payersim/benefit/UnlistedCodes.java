package org.payersim.benefit;

/** What a plan does with a code its fee schedule does not list. */
public enum UnlistedCodes {
  /** Allows the schedule's default percentage of the charge. */
  PERCENT_OF_CHARGE,
  /** Denies the line: no rate on file. */
  DENY
}
