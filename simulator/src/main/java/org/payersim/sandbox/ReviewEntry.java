package org.payersim.sandbox;

import org.payersim.journal.Entry;
import org.payersim.journal.RecordCodec;

/** A journalled decision of an examiner about a review. */
record ReviewEntry(ReviewAct act) {
  byte[] encode() {
    return RecordCodec.of(ReviewEntry.class).encode(this);
  }

  static ReviewEntry decode(Entry entry) {
    return RecordCodec.of(ReviewEntry.class).decode(entry.payload());
  }
}
