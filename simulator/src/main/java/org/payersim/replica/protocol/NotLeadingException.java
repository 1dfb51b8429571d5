package org.payersim.replica.protocol;

import java.io.IOException;

/** Another replica leads, or none does: what was to be written has to go there, or wait. */
public final class NotLeadingException extends IOException {
  private static final long serialVersionUID = 1L;

  public NotLeadingException(String message) {
    super(message);
  }
}
