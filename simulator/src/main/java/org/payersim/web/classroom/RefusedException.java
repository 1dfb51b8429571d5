package org.payersim.web.classroom;

/** Something about a class was refused; the message says why, in a sentence. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** As an HTTP status. */
  public int status() {
    return status;
  }

  /** Why, in a sentence. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
