package org.payersim.journal;

import java.io.IOException;

/** The journal on disk is not what was written; it is never passed over in silence. */
public final class DamagedJournalException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is damaged and where, without any of the data. */
  public DamagedJournalException(String message) {
    super(message);
  }
}
