package org.payersim.practice;

import org.jspecify.annotations.Nullable;

/** A file that is no exercise; the message says file, line and what is wrong. */
public final class FaultyExerciseException extends Exception {
  private static final long serialVersionUID = 1L;

  FaultyExerciseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
