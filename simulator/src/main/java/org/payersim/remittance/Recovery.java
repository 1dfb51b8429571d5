package org.payersim.remittance;

/** When an overpayment that a correction finds is taken back. */
public enum Recovery {
  /** At once: the reversal lowers this payment. */
  NOW,
  /**
   * With the next payment: PLB WO, negative, makes up for what the reversal takes here, and comes
   * back with the other sign. Source: 005010X221A1, front matter, overpayment recovery.
   */
  LATER
}
