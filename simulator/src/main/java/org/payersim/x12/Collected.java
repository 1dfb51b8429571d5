package org.payersim.x12;

import java.util.ArrayList;
import java.util.List;

/** A list in the making, used over and over. */
final class Collected<T> {
  private final List<T> items = new ArrayList<>();

  void add(T item) {
    items.add(item);
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /** The list to draw on while it is collected. */
  List<T> items() {
    return items;
  }

  /** What was collected; the next collection begins. */
  List<T> take() {
    if (items.isEmpty()) {
      return List.of();
    }
    List<T> taken = items.size() == 1 ? List.of(items.get(0)) : List.copyOf(items);
    items.clear();
    return taken;
  }
}
