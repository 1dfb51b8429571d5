package org.payersim.inquiry;

/**
 * The transaction set inquiries came in; one instance is shared by all of them. Absent strings are
 * empty.
 *
 * @param controlNumber ST02
 * @param purpose BHT02
 * @param reference BHT03, echoed
 * @param type BHT06
 */
public record InquirySet(String controlNumber, String purpose, String reference, String type) {}
