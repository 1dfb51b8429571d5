package org.payersim.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The remittances a payer has made, in order. */
final class RemittancesMade {
  private final List<OutboundRemittance> all = new ArrayList<>();

  /** One more. */
  synchronized void add(OutboundRemittance remittance) {
    all.add(remittance);
  }

  /** How many there are. */
  synchronized int size() {
    return all.size();
  }

  /** Some of them: after so many, at most so many. */
  synchronized List<OutboundRemittance> list(int passed, int count) {
    int from = Math.min(passed, all.size());
    return List.copyOf(all.subList(from, from + Math.min(count, all.size() - from)));
  }
}
