package org.payersim.journal;

/**
 * How a journal ends.
 *
 * @param entries how many whole entries there are; also the sequence of the last
 * @param soundLength where the last of them ends in the last segment
 * @param tornBytes what stands behind it: part of an entry that was never acknowledged
 */
public record JournalTail(long entries, long soundLength, long tornBytes) {}
