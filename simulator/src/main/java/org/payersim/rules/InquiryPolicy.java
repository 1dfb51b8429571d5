package org.payersim.rules;

import org.payersim.benefit.ServiceTypes;

/**
 * How inquiries are answered.
 *
 * @param types which services stand for service types
 * @param period for which days eligibility may be asked
 * @param reviews how requests for review are answered
 */
public record InquiryPolicy(ServiceTypes types, InquiryPeriod period, ReviewPolicy reviews) {}
