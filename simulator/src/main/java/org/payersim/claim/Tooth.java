package org.payersim.claim;

import java.util.List;

/**
 * A tooth a service was done to (TOO).
 *
 * @param number in the universal system: 1 to 32, A to T
 * @param surfaces B, D, F, I, L, M, O in the order submitted, possibly none
 */
public record Tooth(String number, List<String> surfaces) {}
