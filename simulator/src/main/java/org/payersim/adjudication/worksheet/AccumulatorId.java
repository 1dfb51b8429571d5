package org.payersim.adjudication.worksheet;

import org.jspecify.annotations.Nullable;
import org.payersim.claim.DateSpan;

/**
 * Names one counter of a family's ledger. Deductible, out-of-pocket maximum and benefits count
 * dollars, in cents; visits, units and days are counted in thousandths, for want of which the same
 * type carries them.
 *
 * @param planId plan whose limit it counts against
 * @param period benefit period, from first to last day
 * @param person person within the family, or {@link #FAMILY}
 * @param kind what is counted
 * @param network whether in-network or out-of-network amounts are counted
 * @param scope which of several counters of a kind: the name of a benefit limit; else empty
 */
public record AccumulatorId(
    String planId, DateSpan period, String person, Kind kind, Network network, String scope) {
  /** Stands for the whole family. */
  public static final String FAMILY = "";

  /** A counter there is only one of its kind of. */
  public AccumulatorId(String planId, DateSpan period, String person, Kind kind, Network network) {
    this(planId, period, person, kind, network, "");
  }

  /** Asked for on every posting: what tells counters of one family apart comes first. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof AccumulatorId that
            && kind == that.kind
            && network == that.network
            && person.equals(that.person)
            && scope.equals(that.scope)
            && planId.equals(that.planId)
            && period.equals(that.period));
  }

  @Override
  public int hashCode() {
    int side = (kind == Kind.DEDUCTIBLE ? 0 : 2) + (network == Network.IN ? 0 : 1);
    return (planId.hashCode() * 31 + person.hashCode()) * 31
        + period.from().hashCode() * 4
        + side
        + scope.hashCode();
  }

  /** What an accumulator counts. */
  public enum Kind {
    DEDUCTIBLE,
    OUT_OF_POCKET,
    /** Copays taken for one day or stay. */
    COPAY,
    /** What the plan paid, under a benefit limit. */
    BENEFITS,
    VISITS,
    UNITS,
    DAYS;

    /** Whether it counts dollars; the others count thousandths of what their name says. */
    public boolean isMoney() {
      return switch (this) {
        case DEDUCTIBLE, OUT_OF_POCKET, COPAY, BENEFITS -> true;
        case VISITS, UNITS, DAYS -> false;
      };
    }
  }

  /** Which side of the network it counts. */
  public enum Network {
    IN,
    OUT,
    /** Providers the plan prefers, where it has a third tier. */
    PREFERRED,
    /** All of them together. */
    ANY
  }
}
