package org.payersim.adjudication.worksheet;

import org.jspecify.annotations.Nullable;
import org.payersim.claim.DateSpan;

/**
 * Names one counter of a family's ledger.
 *
 * @param planId plan whose limit it counts against
 * @param period benefit period, from first to last day
 * @param person person within the family, or {@link #FAMILY}
 * @param kind what is counted
 * @param network whether in-network or out-of-network amounts are counted
 */
public record AccumulatorId(
    String planId, DateSpan period, String person, Kind kind, Network network) {
  /** Stands for the whole family. */
  public static final String FAMILY = "";

  /** Asked for on every posting: what tells counters of one family apart comes first. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof AccumulatorId that
            && kind == that.kind
            && network == that.network
            && person.equals(that.person)
            && planId.equals(that.planId)
            && period.equals(that.period));
  }

  @Override
  public int hashCode() {
    int side = (kind == Kind.DEDUCTIBLE ? 0 : 2) + (network == Network.IN ? 0 : 1);
    return (planId.hashCode() * 31 + person.hashCode()) * 31 + period.from().hashCode() * 4 + side;
  }

  /** What an accumulator counts. */
  public enum Kind {
    DEDUCTIBLE,
    OUT_OF_POCKET
  }

  /** Which side of the network it counts. */
  public enum Network {
    IN,
    OUT
  }
}
