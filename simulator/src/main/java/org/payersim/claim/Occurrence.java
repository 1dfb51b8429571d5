package org.payersim.claim;

/**
 * Something that happened and matters to payment, by its occurrence or occurrence span code (UB-04
 * form locators 31 to 36; HI BH, BI).
 *
 * @param code two characters
 * @param span the day or the days
 */
public record Occurrence(String code, DateSpan span) {}
