package org.payersim.rules;

import org.payersim.benefit.ServiceTypes;

/**
 * How inquiries are answered.
 *
 * @param types which services stand for service types
 * @param period for which days eligibility may be asked
 */
public record InquiryPolicy(ServiceTypes types, InquiryPeriod period) {}
