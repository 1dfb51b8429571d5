package org.payersim.inquiry;

/** A question about one patient, of an eligibility inquiry or a claim status request. */
public sealed interface Inquiry permits EligibilityInquiry, ClaimStatusInquiry {
  /** The set it came in. */
  InquirySet set();
}
