package org.payersim.postgres;

import java.io.IOException;

/** Another payer writes to the database by now: this one never does again. */
final class LostLeaseException extends IOException {
  private static final long serialVersionUID = 1L;

  LostLeaseException() {
    super("another payer has taken over the journal; this one takes no more entries");
  }
}
