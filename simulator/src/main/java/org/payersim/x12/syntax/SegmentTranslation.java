package org.payersim.x12.syntax;

import java.util.Arrays;

/**
 * Changes segments from one set of delimiters to another. Data that would read as a new delimiter
 * becomes a hyphen, as {@link SegmentWriter} would have written it.
 */
final class SegmentTranslation {
  private final byte[] table = new byte[256];
  private final byte terminator;

  SegmentTranslation(Delimiters from, Delimiters to) {
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) i;
    }
    for (byte delimiter :
        new byte[] {to.element(), to.component(), to.repetition(), to.terminator()}) {
      table[delimiter & 0xFF] = '-';
    }
    table[from.element() & 0xFF] = to.element();
    table[from.component() & 0xFF] = to.component();
    table[from.repetition() & 0xFF] = to.repetition();
    table[from.terminator() & 0xFF] = to.terminator();
    terminator = from.terminator();
  }

  /** The translated bytes, with a line feed after every segment if asked for. */
  byte[] of(byte[] segments, boolean lineBreaks) {
    byte[] translated = new byte[lineBreaks ? 2 * segments.length : segments.length];
    int size = 0;
    for (byte b : segments) {
      translated[size++] = table[b & 0xFF];
      if (lineBreaks && b == terminator) {
        translated[size++] = '\n';
      }
    }
    return Arrays.copyOf(translated, size);
  }
}
