package org.payersim.sandbox;

import org.payersim.journal.Entry;
import org.payersim.journal.RecordCodec;

/** A journalled request to decide claims again. */
record ReprocessEntry(ReprocessRequest request) {
  byte[] encode() {
    return RecordCodec.of(ReprocessEntry.class).encode(this);
  }

  static ReprocessEntry decode(Entry entry) {
    return RecordCodec.of(ReprocessEntry.class).decode(entry.payload());
  }
}
