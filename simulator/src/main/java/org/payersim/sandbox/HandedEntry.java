package org.payersim.sandbox;

import java.nio.charset.StandardCharsets;
import org.payersim.journal.Entry;

/**
 * That a document was taken by whom it was sent to.
 *
 * @param way by which it went, a name without line breaks
 * @param parcel what was sent
 */
record HandedEntry(String way, String parcel) {
  byte[] encode() {
    return (way + "\n" + parcel).getBytes(StandardCharsets.UTF_8);
  }

  static HandedEntry decode(Entry entry) {
    String[] parts = new String(entry.payload(), StandardCharsets.UTF_8).split("\n", 2);
    return new HandedEntry(parts[0], parts[1]);
  }
}
