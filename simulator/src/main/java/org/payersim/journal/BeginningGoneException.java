package org.payersim.journal;

import java.io.IOException;

/** A journal does not reach back as far as was asked: its older entries were removed on purpose. */
public final class BeginningGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  BeginningGoneException(long beginning) {
    super(
        "the journal begins with entry "
            + beginning
            + ": what was before it was removed (serve --keep-journal)");
  }
}
