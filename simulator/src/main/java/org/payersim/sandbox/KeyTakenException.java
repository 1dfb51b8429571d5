package org.payersim.sandbox;

/** A delivery came with a key that was given to another one before. */
public final class KeyTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyTakenException() {
    super("this key was given to another delivery before");
  }
}
