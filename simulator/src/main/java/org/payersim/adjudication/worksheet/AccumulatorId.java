package org.payersim.adjudication.worksheet;

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
