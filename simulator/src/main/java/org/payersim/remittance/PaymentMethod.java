package org.payersim.remittance;

/** How a payment reaches the payee (BPR04). Source: 005010X221A1, BPR segment. */
public enum PaymentMethod {
  /** Bank transfer in CCD+ format (BPR05 CCP). */
  ACH,
  /** Nothing is paid: the remittance informs only (BPR01 H). */
  NON
}
