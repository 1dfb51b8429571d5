package org.payersim.replica;

import java.net.URI;
import java.util.Optional;
import java.util.SortedSet;

/**
 * How a replica stands.
 *
 * @param name its own
 * @param leads whether it leads, and takes what comes
 * @param leader who leads, as far as it knows
 * @param leaderAddress where the leader's HTTP is found, if it is found
 * @param term how often a leader was looked for, about
 * @param voters who agrees on the journal
 * @param last the number of the last entry it has
 * @param committed up to which entry the journal is agreed on
 * @param done up to which entry it has done what the journal says
 * @param failed whether it stopped because its disk or its payer failed
 */
public record ReplicaStatus(
    String name,
    boolean leads,
    Optional<String> leader,
    Optional<URI> leaderAddress,
    long term,
    SortedSet<String> voters,
    long last,
    long committed,
    long done,
    boolean failed) {}
