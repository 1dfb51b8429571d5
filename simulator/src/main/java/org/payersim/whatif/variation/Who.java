package org.payersim.whatif.variation;

/** Who may legitimately make a change; in the order in which they are told. */
public enum Who {
  /** Who writes the claim: numbers, addresses, other payers' data. */
  BILLER("the biller"),
  /** Who rendered the service, or codes it, from the chart. */
  PROVIDER("the provider or coder, from the chart"),
  /** The patient or the subscriber. */
  PATIENT("the patient"),
  /** Another payer. */
  OTHER_PAYER("the other payer"),
  /** This payer, the plan or its sponsor. */
  PAYER("the payer or plan"),
  /** Nobody: it is as it is. */
  NOBODY("nobody");

  private final String words;

  Who(String words) {
    this.words = words;
  }

  /** As a sentence has it. */
  public String words() {
    return words;
  }

  /** Of two the one who comes later: both are needed. */
  Who and(Who other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
