package org.payersim.x12.syntax;

import java.io.IOException;

/**
 * Bytes that can be read again from any place: a file on disk (a journalled interchange, a user's
 * file) or an array. A transaction set is read twice, once to check it and once to take its claims,
 * so that memory does not grow with the set. Several threads may read at once.
 */
public interface ByteSource {
  /** Total length in bytes. */
  long size();

  /**
   * Reads up to {@code length} bytes from {@code position} on.
   *
   * @return how many were read, -1 at the end
   */
  int read(long position, byte[] target, int offset, int length) throws IOException;
}
