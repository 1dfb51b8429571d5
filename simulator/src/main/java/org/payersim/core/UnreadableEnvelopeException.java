package org.payersim.core;

/** Something that is no envelope at all; said in one sentence without any of the data. */
public final class UnreadableEnvelopeException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableEnvelopeException(String message) {
    super(message);
  }

  UnreadableEnvelopeException(String message, Throwable cause) {
    super(message, cause);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
