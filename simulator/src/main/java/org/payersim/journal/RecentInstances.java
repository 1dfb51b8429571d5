package org.payersim.journal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Per shape the few instances that came last, in a fixed number of places. Writer and reader keep
 * the same, so that a place says which instance is meant.
 */
final class RecentInstances {
  private static final int PLACES = 8;

  private @Nullable Object[] instances = new @Nullable Object[PLACES * 64];
  private byte[] next = new byte[64];

  /** The place of this very instance, -1 if it is in none. */
  int find(int shape, Object value) {
    if (shape >= next.length) {
      return -1;
    }
    int first = shape * PLACES;
    for (int place = 0; place < PLACES; place++) {
      if (instances[first + place] == value) {
        return place;
      }
    }
    return -1;
  }

  /** Puts an instance into the place of the oldest. */
  void add(int shape, Object value) {
    if (shape >= next.length) {
      int shapes = shape * 2;
      next = Arrays.copyOf(next, shapes);
      instances = Arrays.copyOf(instances, shapes * PLACES);
    }
    int place = next[shape];
    instances[shape * PLACES + place] = value;
    next[shape] = (byte) ((place + 1) % PLACES);
  }

  /**
   * The instance in a place.
   *
   * @throws IllegalArgumentException if there never was one
   */
  Object get(int shape, int place) {
    Object value = shape < next.length && place < PLACES ? instances[shape * PLACES + place] : null;
    if (value == null) {
      throw new IllegalArgumentException("a value repeats one that never was");
    }
    return value;
  }
}
