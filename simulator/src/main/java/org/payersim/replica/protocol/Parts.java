package org.payersim.replica.protocol;

import java.util.Collection;
import java.util.random.RandomGenerator;

/**
 * What a replica is made of.
 *
 * @param self its name, like no other's
 * @param firstVoters who agrees on a journal that does not say yet who does
 * @param log its copy of the journal
 * @param maker makes a leader's own entries
 * @param network to the others
 * @param timing how patient it is
 * @param random spreads elections
 */
public record Parts(
    String self,
    Collection<String> firstVoters,
    ReplicaLog log,
    EntryMaker maker,
    Network network,
    Timing timing,
    RandomGenerator random) {}
