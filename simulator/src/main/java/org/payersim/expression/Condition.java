package org.payersim.expression;

/** A compiled condition; safe for use by several threads, and without a loop that does not end. */
public interface Condition {
  /**
   * Whether it holds.
   *
   * @param facts what its names stand for; every name it was compiled with
   * @throws UndecidableException if it cannot be told, such as when it divides by zero
   */
  boolean holds(Facts facts) throws UndecidableException;

  /** What the names of a condition stand for, asked for when they are needed. */
  @FunctionalInterface
  interface Facts {
    /** A {@code String}, {@code Long}, {@code Boolean}, or a list or map of these. */
    Object of(String name);
  }

  /** The condition has no answer for these facts. */
  final class UndecidableException extends Exception {
    private static final long serialVersionUID = 1L;

    UndecidableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
