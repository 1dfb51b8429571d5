package org.payersim.postgres;

import java.util.List;
import org.payersim.journal.Entry;

/**
 * Entries that become durable together, one after the other.
 *
 * @param entries at least one
 */
record Group(List<Entry> entries) {
  Group {
    entries = List.copyOf(entries);
  }

  /** How many entries the journal has before it. */
  long before() {
    return entries.getFirst().sequence() - 1;
  }

  /** How many it has with it. */
  long last() {
    return entries.getLast().sequence();
  }

  /** Bytes of all payloads. */
  long bytes() {
    long bytes = 0;
    for (Entry entry : entries) {
      bytes += entry.payload().length;
    }
    return bytes;
  }
}
