package org.payersim.inquiry;

/** A question about one patient: of his coverage, of a claim, or for a review beforehand. */
public sealed interface Inquiry permits PatientInquiry, ClaimStatusInquiry {
  /** The set it came in. */
  InquirySet set();
}
