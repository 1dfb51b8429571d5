package org.payersim.inquiry;

/**
 * A number by which whoever asked knows his question again (TRN); it goes back as it came.
 *
 * @param number TRN02
 * @param company TRN03
 * @param addition TRN04, empty if not sent
 */
public record Trace(String number, String company, String addition) {}
