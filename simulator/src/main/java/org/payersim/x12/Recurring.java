package org.payersim.x12;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values made of short texts that come back claim after claim, such as procedures and diagnosis
 * pointers: one object for all of them, as long as it is remembered. What it holds is bounded; not
 * for use by two threads.
 *
 * @param <V> an immutable value
 */
final class Recurring<V> {
  /** Longer texts are rarely the same. */
  static final int LONGEST = 16;

  private static final int MOST = 1 << 12;

  private final Map<String, Optional<V>> known = new HashMap<>();

  /** What was kept for this text. */
  Optional<V> find(String text) {
    return known.getOrDefault(text, Optional.empty());
  }

  /** Keeps a value, if its text is short enough, and hands it back. */
  V keep(String text, V value) {
    if (text.length() <= LONGEST) {
      if (known.size() == MOST) {
        known.clear();
      }
      known.put(text, Optional.of(value));
    }
    return value;
  }

  /** From here on the same texts stand for something else. */
  void forget() {
    known.clear();
  }
}
