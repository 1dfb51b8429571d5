package org.payersim.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes: variable-length whole numbers, strings with their length in front. */
final class BinaryOutput {
  private byte[] bytes;
  private int size;

  BinaryOutput(int capacity) {
    bytes = new byte[capacity];
  }

  void reset() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** The bytes written so far; valid until the next write. */
  byte[] array() {
    return bytes;
  }

  void writeByte(int value) {
    if (size == bytes.length) {
      grow(1);
    }
    bytes[size++] = (byte) value;
  }

  /** Leaves room for {@code count} bytes that are filled in later. */
  void skip(int count) {
    if (size + count > bytes.length) {
      grow(count);
    }
    size += count;
  }

  /** Seven bits a byte, the lowest first. */
  void writeUnsigned(long value) {
    if (size + 10 > bytes.length) {
      grow(10);
    }
    byte[] to = bytes;
    int at = size;
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      to[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    to[at++] = (byte) rest;
    size = at;
  }

  /** Small magnitudes of either sign stay short. */
  void writeSigned(long value) {
    writeUnsigned((value << 1) ^ (value >> 63));
  }

  /** Length and form, then the characters. */
  void writeString(String text) {
    int length = text.length();
    if (size + length + 10 > bytes.length) {
      grow(length + 10);
    }
    int start = size;
    writeUnsigned((long) length << 2 | StringForm.LATIN1);
    byte[] to = bytes;
    int at = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > 0xFF) {
        size = start;
        writeUtf8(text);
        return;
      }
      to[at++] = (byte) c;
    }
    size = at;
  }

  /** Length, then the bytes. */
  void writeBytes(byte[] from) {
    writeUnsigned(from.length);
    if (size + from.length > bytes.length) {
      grow(from.length);
    }
    System.arraycopy(from, 0, bytes, size, from.length);
    size += from.length;
  }

  private void writeUtf8(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    writeUnsigned((long) encoded.length << 2 | StringForm.UTF8);
    if (size + encoded.length > bytes.length) {
      grow(encoded.length);
    }
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  private void grow(int needed) {
    bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + needed));
  }
}
