package org.payersim.journal;

import java.io.IOException;

/** What stands in a journal, in order. */
public interface JournalReader {
  /**
   * The first entry.
   *
   * @throws DamagedJournalException if there is none
   */
  Entry first() throws IOException;

  /** Bytes of all entries, about. */
  long size() throws IOException;

  /**
   * Shows every whole entry in order.
   *
   * @throws DamagedJournalException at an entry that is not as it was written
   */
  JournalTail forEach(EntryVisitor visitor) throws IOException;

  /**
   * The bytes of a delivery.
   *
   * @throws DamagedJournalException if they are not as they were written
   */
  Body body(Entry entry) throws IOException;
}
