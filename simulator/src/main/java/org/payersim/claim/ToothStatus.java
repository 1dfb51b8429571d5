package org.payersim.claim;

/**
 * The status of a tooth (DN2).
 *
 * @param tooth number in the universal system
 * @param status M missing, E to be extracted
 */
public record ToothStatus(String tooth, String status) {}
