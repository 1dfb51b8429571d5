package org.payersim.plain;

/**
 * One thing that is wrong with a claim.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901); empty for the claim as a whole
 * @param detail what, in words without a person's data
 */
public record PlainFault(String pointer, String detail) {}
