package org.payersim.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link BinaryOutput} wrote. */
final class BinaryInput {
  private static final int MOST_WITHOUT_ROOM = 1 << 16;

  private final byte[] bytes;
  private final int end;
  private int at;

  BinaryInput(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.at = offset;
    this.end = offset + length;
  }

  boolean isAtEnd() {
    return at == end;
  }

  int readByte() {
    if (at == end) {
      throw new IllegalArgumentException("the bytes end within a value");
    }
    return bytes[at++];
  }

  long readUnsigned() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = readByte();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number is longer than ten bytes");
  }

  long readSigned() {
    long value = readUnsigned();
    return value >>> 1 ^ -(value & 1);
  }

  /** A number from 0 that fits an int. */
  int readNumber() {
    long number = readUnsigned();
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a number is larger than it may be");
    }
    return (int) number;
  }

  /** A count of things, of which some may take no room: refuses what cannot be true. */
  int readCount() {
    long count = readUnsigned();
    if (count < 0 || count > end - at + MOST_WITHOUT_ROOM) {
      throw new IllegalArgumentException("there is no room for so many");
    }
    return (int) count;
  }

  /** Bytes with their length in front. */
  byte[] readBytes() {
    int length = readCount();
    if (length > end - at) {
      throw new IllegalArgumentException("the bytes end within a value");
    }
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** The characters of a string whose length and form were read before. */
  String readText(long head) {
    long length = head >>> 2;
    if (length > end - at) {
      throw new IllegalArgumentException("the bytes end within a string");
    }
    String text =
        new String(
            bytes,
            at,
            (int) length,
            (head & 3) == StringForm.LATIN1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    at += (int) length;
    return text;
  }
}
