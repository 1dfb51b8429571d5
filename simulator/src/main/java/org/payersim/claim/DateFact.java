package org.payersim.claim;

/**
 * A qualified date or span (DTP).
 *
 * @param qualifier DTP01: 431 onset, 435 admission, 439 accident, ...
 * @param span the day or days
 */
public record DateFact(String qualifier, DateSpan span) {}
