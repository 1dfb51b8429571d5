package org.payersim.replica.protocol;

import java.util.Optional;
import java.util.SortedSet;

/**
 * An entry of the journal, as far as replicas that agree on it have to know it.
 *
 * @param term under which leader it was first written; never falls along the journal
 * @param voters who agrees on the journal from this entry on, if it changes that
 * @param bytes what it says
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never written to
public record LogEntry(long term, Optional<SortedSet<String>> voters, byte[] bytes) {}
