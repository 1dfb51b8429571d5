package org.payersim.reference.published;

import java.io.IOException;
import java.util.List;

/** Takes the records of one file with headings, one after another. */
interface RecordTaker {
  /** Whether the line with the headings was there. */
  boolean hasHeadings();

  /**
   * Takes a record: notices before the headings and empty records are passed over.
   *
   * @throws IllegalArgumentException if it is not as published
   */
  void take(List<String> record) throws IOException;

  /** There are no more. */
  void end() throws IOException;
}
