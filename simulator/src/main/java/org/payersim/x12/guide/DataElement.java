package org.payersim.x12.guide;

/**
 * A data element of the standard.
 *
 * @param number reference number (IK402), of a composite its letter and number
 * @param type what it holds
 * @param min fewest characters; sign and decimal point do not count
 * @param max most characters
 */
record DataElement(String number, ElementType type, int min, int max) {}
