package org.payersim.sandbox;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was taken by whom it was sent to, and is not sent again. */
final class HandedOver {
  private final Set<HandedEntry> all = ConcurrentHashMap.newKeySet();

  void add(HandedEntry one) {
    all.add(one);
  }

  Collection<HandedEntry> list() {
    return all;
  }

  boolean contains(HandedEntry one) {
    return all.contains(one);
  }
}
