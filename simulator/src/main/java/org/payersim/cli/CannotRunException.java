package org.payersim.cli;

/** A command cannot do what it was asked; the message tells the user why, in one line. */
final class CannotRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotRunException(String message) {
    super(message);
  }
}
