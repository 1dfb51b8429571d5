package org.payersim.routes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.payersim.observe.Refusal;

/**
 * Shares out an amount there is only so much of. A client may have so many times what is free: one
 * alone never gets all of it, the more there are the less each gets, and who comes new finds some.
 * Source: A. Choudhury and E. Hahne, Dynamic queue length thresholds for shared-memory packet
 * switches, IEEE/ACM Transactions on Networking 6 (1998).
 */
final class Shares {
  private final long total;
  private final int eagerness;
  private final Map<String, Long> held = new HashMap<>();
  private long taken;

  /**
   * @param total what there is
   * @param eagerness how many times what is free a client may have: with 1 one alone gets half of
   *     it, with 4 four fifths
   */
  Shares(long total, int eagerness) {
    this.total = total;
    this.eagerness = eagerness;
  }

  /** Takes so much for a client, or says why not; then nothing is taken. */
  synchronized Optional<Refusal> take(String client, long amount) {
    long before = held.getOrDefault(client, 0L);
    long free = total - taken;
    if (amount > free || before + amount > free * eagerness) {
      boolean hasShare = before > 0 && before >= total / (held.size() + 1);
      return Optional.of(hasShare ? Refusal.CLIENT_SHARE : Refusal.PAYER_FULL);
    }
    held.put(client, before + amount);
    taken += amount;
    return Optional.empty();
  }

  /** Gives back what was taken. */
  synchronized void give(String client, long amount) {
    long left = held.getOrDefault(client, 0L) - amount;
    if (left < 0) {
      throw new IllegalStateException("more is given back than was taken");
    }
    if (left == 0) {
      held.remove(client);
    } else {
      held.put(client, left);
    }
    taken -= amount;
  }

  /** What all have together. */
  synchronized long taken() {
    return taken;
  }
}
