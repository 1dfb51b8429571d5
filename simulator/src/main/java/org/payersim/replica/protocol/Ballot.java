package org.payersim.replica.protocol;

import java.util.Optional;

/**
 * What a replica must not forget about elections: on disk before anybody hears of it.
 *
 * @param term the latest it has seen, 0 at first
 * @param votedFor whom it gave its vote in that term
 */
public record Ballot(long term, Optional<String> votedFor) {
  /** Of a replica that has seen no election. */
  public static final Ballot FIRST = new Ballot(0, Optional.empty());
}
