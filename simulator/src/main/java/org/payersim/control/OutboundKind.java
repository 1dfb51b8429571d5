package org.payersim.control;

import java.util.Optional;

/** The kinds of documents a payer sends its partners, by the name partners give them. */
public enum OutboundKind {
  TA1("TA1"),
  ACKNOWLEDGMENT_999("999"),
  ACKNOWLEDGMENT_277CA("277CA"),
  ELIGIBILITY_271("271"),
  CLAIM_STATUS_277("277"),
  REVIEW_278("278"),
  DOCUMENT_REQUEST_277("277RFAI"),
  REMITTANCE_835("835");

  private final String word;

  OutboundKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<OutboundKind> find(String word) {
    for (OutboundKind kind : values()) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
