package org.payersim.x12;

import java.util.Arrays;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.Segment;

/** Segments put together as they came, without the line breaks between them. */
final class SegmentText {
  private byte[] bytes = new byte[512];
  private int length;
  private byte terminator = '~';

  void begin(Delimiters delimiters) {
    terminator = delimiters.terminator();
    length = 0;
  }

  void add(Segment segment) {
    int size = segment.to() - segment.from();
    if (length + size >= bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size + 1));
    }
    System.arraycopy(segment.bytes(), segment.from(), bytes, length, size);
    length += size;
    bytes[length++] = terminator;
  }

  int length() {
    return length;
  }

  /** Drops what came after the first {@code to} bytes. */
  void cut(int to) {
    length = to;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }
}
