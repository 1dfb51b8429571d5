package org.payersim.web.journey;

/**
 * A document of a conversation.
 *
 * @param kind what it is
 * @param text as sent
 */
public record Document(Kind kind, String text) {
  /** What documents there are, in the order they come. */
  public enum Kind {
    CLAIMS_837("837", "The claim as you sent it"),
    TA1("TA1", "Answer to the envelope"),
    ACKNOWLEDGMENT_999("999", "Answer to the form"),
    ACKNOWLEDGMENT_277CA("277CA", "Answer to each claim"),
    REMITTANCE_835("835", "Remittance: what is paid, and why"),
    INQUIRY_27X("270", "The inquiry as you sent it"),
    ELIGIBILITY_271("271", "Answer: what is covered"),
    CLAIM_STATUS_277("277", "Answer: where the claim stands"),
    REVIEW_278("278", "Answer: what is certified"),
    DOCUMENT_REQUEST_277("277RFAI", "Request: what the claim still wants");

    private final String number;
    private final String words;

    Kind(String number, String words) {
      this.number = number;
      this.words = words;
    }

    /** As billers call it. */
    public String number() {
      return number;
    }

    /** What it is for. */
    public String words() {
      return words;
    }
  }
}
