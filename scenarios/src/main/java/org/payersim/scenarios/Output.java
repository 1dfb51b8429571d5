package org.payersim.scenarios;

/** What a payer may answer to one input; the suffix names the file that holds it. */
public enum Output {
  INTERCHANGE_ACKNOWLEDGMENT("out.ta1", true, "TA1"),
  IMPLEMENTATION_ACKNOWLEDGMENT("out.999", true, "999"),
  CLAIM_ACKNOWLEDGMENT("out.277ca", true, "277CA"),
  ELIGIBILITY("out.271", true, "271"),
  CLAIM_STATUS("out.277", true, "277"),
  DOCUMENT_REQUEST("out.277rfai", true, "277RFAI"),
  REVIEW("out.278", true, "278"),
  REMITTANCE("out.835", true, "835"),
  EXPLANATION("explain.txt", false, "Why");

  private final String suffix;
  private final boolean x12;
  private final String title;

  Output(String suffix, boolean x12, String title) {
    this.suffix = suffix;
    this.x12 = x12;
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** Such as {@code 1-out.835} for the first turn. */
  public String fileName(int turn) {
    return turn + "-" + suffix;
  }

  /** Such as {@code out.835}. */
  String suffix() {
    return suffix;
  }

  public boolean isX12() {
    return x12;
  }
}
