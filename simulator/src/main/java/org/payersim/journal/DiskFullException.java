package org.payersim.journal;

import java.io.IOException;

/**
 * There is no room for what was to be written. Nothing of it was taken; as soon as there is room
 * again the next attempt goes well.
 */
public final class DiskFullException extends IOException {
  private static final long serialVersionUID = 1L;

  DiskFullException(String message) {
    super(message);
  }

  /** What is thrown for a write that failed: this, if it failed for want of room. */
  static IOException orOther(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof DiskFullException
        || !(message.contains("No space left") || message.contains("quota exceeded"))) {
      return failure;
    }
    DiskFullException full = new DiskFullException(message);
    full.initCause(failure);
    return full;
  }
}
