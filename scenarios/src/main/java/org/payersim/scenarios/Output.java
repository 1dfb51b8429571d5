package org.payersim.scenarios;

/** What a payer may answer to one input; the suffix names the file that holds it. */
public enum Output {
  INTERCHANGE_ACKNOWLEDGMENT("out.ta1", true),
  IMPLEMENTATION_ACKNOWLEDGMENT("out.999", true),
  CLAIM_ACKNOWLEDGMENT("out.277ca", true),
  ELIGIBILITY("out.271", true),
  CLAIM_STATUS("out.277", true),
  REMITTANCE("out.835", true),
  EXPLANATION("explain.txt", false);

  private final String suffix;
  private final boolean x12;

  Output(String suffix, boolean x12) {
    this.suffix = suffix;
    this.x12 = x12;
  }

  /** Such as {@code 1-out.835} for the first turn. */
  public String fileName(int turn) {
    return turn + "-" + suffix;
  }

  public boolean isX12() {
    return x12;
  }
}
