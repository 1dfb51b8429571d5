package org.payersim.sandbox;

import org.payersim.journal.Entry;
import org.payersim.journal.RecordCodec;

/** A journalled act about an appeal. */
record AppealEntry(AppealAct act) {
  byte[] encode() {
    return RecordCodec.of(AppealEntry.class).encode(this);
  }

  static AppealEntry decode(Entry entry) {
    return RecordCodec.of(AppealEntry.class).decode(entry.payload());
  }
}
