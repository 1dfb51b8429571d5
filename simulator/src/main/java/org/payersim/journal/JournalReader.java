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
   * Sequence of the oldest entry that is still there: 1, unless what was before was removed. Nobody
   * can do again what stands in a journal from its beginning on unless that is 1.
   */
  default long beginning() throws IOException {
    return 1;
  }

  /**
   * Shows every whole entry in order, from the first ever on.
   *
   * @throws DamagedJournalException at an entry that is not as it was written
   * @throws BeginningGoneException if the first entries were removed
   */
  default JournalTail forEach(EntryVisitor visitor) throws IOException {
    return forEach(1, visitor);
  }

  /**
   * The same from another entry on; what stands before it need not be looked at.
   *
   * @param from its sequence; it need not be there yet
   */
  JournalTail forEach(long from, EntryVisitor visitor) throws IOException;

  /**
   * The bytes of a delivery.
   *
   * @throws DamagedJournalException if they are not as they were written
   */
  Body body(Entry entry) throws IOException;
}
