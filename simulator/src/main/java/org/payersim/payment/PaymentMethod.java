package org.payersim.payment;

/** How a payment reaches the payee. Source: 005010X221A1, BPR segment. */
public enum PaymentMethod {
  /** Bank transfer in CCD+ format (BPR05 CCP). */
  ACH("ACH"),
  /** Check; its number is the trace number (TRN02). */
  CHK("CHK"),
  /**
   * Virtual card. The guide has no code for it (X12 RFI 1887); payers that pay so report a check,
   * and so does this one: our own decision.
   */
  CARD("CHK"),
  /** Wire transfer, for what is too much for an ACH entry. */
  FWT("FWT"),
  /** Nothing is paid: the remittance informs only (BPR01 H). */
  NON("NON");

  private final String code;

  PaymentMethod(String code) {
    this.code = code;
  }

  /** BPR04. */
  public String code() {
    return code;
  }

  /** Whether money goes from account to account (BPR06 to BPR15). */
  public boolean isTransfer() {
    return this == ACH || this == FWT;
  }
}
