package org.payersim.replica.protocol;

/**
 * How patient replicas are, in milliseconds.
 *
 * @param heartbeat how often a leader is heard of at least
 * @param patience after what silence a leader may be replaced, and how long a leader may go on
 *     without hearing of a majority; elections begin between once and twice this
 */
public record Timing(long heartbeat, long patience) {
  /** Of one network: a leader that is gone is replaced within some seconds. */
  public static final Timing USUAL = new Timing(200, 1_500);

  /** Both positive, and time for some heartbeats. */
  public Timing {
    if (heartbeat <= 0 || patience < 3 * heartbeat) {
      throw new IllegalArgumentException("patience is at least three heartbeats");
    }
  }
}
