package org.payersim.scenarios.generate;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes segments as bytes: {@code *} between elements, {@code :} between components, {@code ~} and
 * a line feed at the end. Empty elements at the end of a segment are left out. Text is ASCII.
 */
final class SegmentWriter {
  private static final int LONGEST_SEGMENT = 4096;

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int end;
  private int pendingElements;
  private int pendingComponents;
  private int segments;
  private long written;

  SegmentWriter(OutputStream out) {
    this.out = out;
  }

  /** Begins a segment. */
  SegmentWriter segment(String id) throws IOException {
    if (end > buffer.length - LONGEST_SEGMENT) {
      flush();
    }
    text(id);
    segments++;
    return this;
  }

  /** An element; an empty one appears only if another follows. */
  SegmentWriter element(String value) {
    pendingElements++;
    pendingComponents = 0;
    if (!value.isEmpty()) {
      separators();
      text(value);
    }
    return this;
  }

  SegmentWriter element(long value) {
    pendingElements++;
    pendingComponents = 0;
    separators();
    number(value);
    return this;
  }

  /** An amount in cents, written without needless zeros: 125, 125.5, 125.05. */
  SegmentWriter money(long cents) {
    element(cents / 100);
    int rest = (int) (cents % 100);
    if (rest != 0) {
      buffer[end++] = '.';
      buffer[end++] = (byte) ('0' + rest / 10);
      if (rest % 10 != 0) {
        buffer[end++] = (byte) ('0' + rest % 10);
      }
    }
    return this;
  }

  /** Elements not used. */
  SegmentWriter skip(int elements) {
    pendingElements += elements;
    return this;
  }

  /** A further component of the element just written. */
  SegmentWriter component(String value) {
    pendingComponents++;
    if (!value.isEmpty()) {
      separators();
      text(value);
    }
    return this;
  }

  SegmentWriter component(long value) {
    pendingComponents++;
    separators();
    number(value);
    return this;
  }

  void end() {
    pendingElements = 0;
    pendingComponents = 0;
    buffer[end++] = '~';
    buffer[end++] = '\n';
  }

  /** Segments begun since the last {@link #countFromHere}. */
  int segments() {
    return segments;
  }

  void countFromHere() {
    segments = 0;
  }

  /** Bytes written so far. */
  long written() {
    return written + end;
  }

  void flush() throws IOException {
    out.write(buffer, 0, end);
    written += end;
    end = 0;
  }

  private void separators() {
    for (; pendingElements > 0; pendingElements--) {
      buffer[end++] = '*';
    }
    for (; pendingComponents > 0; pendingComponents--) {
      buffer[end++] = ':';
    }
  }

  private void text(String value) {
    int length = value.length();
    for (int i = 0; i < length; i++) {
      buffer[end + i] = (byte) value.charAt(i);
    }
    end += length;
  }

  private void number(long value) {
    int digits = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int i = end + digits - 1; i >= end; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    end += digits;
  }
}
