package org.payersim.claim;

/**
 * A postal address (N3, N4). Absent parts are empty.
 *
 * @param line1 street
 * @param line2 second line
 * @param city city
 * @param state two-letter state
 * @param postalCode five or nine digits, no hyphen, as submitted
 * @param country country code, empty for the United States
 */
public record Address(
    String line1, String line2, String city, String state, String postalCode, String country) {}
