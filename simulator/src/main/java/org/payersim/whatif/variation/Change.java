package org.payersim.whatif.variation;

/**
 * One thing that is otherwise than it was.
 *
 * @param topic what of the case
 * @param line one-based position of the line; 0 where it is the claim as a whole or the payer's
 *     side
 * @param before how it was; empty if there was nothing
 * @param after how it would be; empty if there would be nothing
 * @param words the same as a short sentence without a full stop
 */
public record Change(Topic topic, int line, String before, String after, String words) {}
