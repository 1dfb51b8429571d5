package org.payersim.x12.syntax;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The segment a {@link SegmentReader} stands on: a window on the reader's buffer, valid until the
 * next segment is read. Elements are numbered from 1 as in the standard; element 0 is the segment
 * identifier. Nothing is copied until a text is asked for.
 */
public final class Segment {
  private static final int LONGEST_CODE = 4;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  byte[] bytes = new byte[0];
  int start;
  int end;
  private int id;
  private int count;
  private int[] from = new int[48];
  private byte componentSeparator;
  private long position;

  /** The segment identifier as {@link #pack}ed; -1 if it is longer than four bytes. */
  public int id() {
    return id;
  }

  /** The segment identifier, as sent. */
  public String idText() {
    return text(0);
  }

  /** Where the segment begins in the source. */
  public long position() {
    return position;
  }

  /** How many elements follow the identifier; trailing empty ones count if they were sent. */
  public int elements() {
    return count;
  }

  /** First byte of an element in {@link #bytes()}. */
  public int from(int element) {
    return from[element];
  }

  /** Byte after the last of an element in {@link #bytes()}. */
  public int to(int element) {
    return from[element + 1] - 1;
  }

  /** The buffer the segment lies in; read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** First byte of the segment in {@link #bytes()}. */
  public int from() {
    return start;
  }

  /** Byte after the last data byte of the segment in {@link #bytes()}, its terminator excluded. */
  public int to() {
    return end;
  }

  public boolean isEmpty(int element) {
    return element > count || from[element + 1] - 1 == from[element];
  }

  public int length(int element) {
    return element > count ? 0 : from[element + 1] - 1 - from[element];
  }

  /** The element as {@link #pack}ed: 0 if empty, -1 if longer than four bytes. */
  public int packed(int element) {
    return element > count ? 0 : pack(bytes, from[element], from[element + 1] - 1);
  }

  /** The first component of an element as {@link #pack}ed. */
  public int packedFirst(int element) {
    if (element > count) {
      return 0;
    }
    int begin = from[element];
    // Beyond the longest code it does not matter where the component ends.
    int limit = Math.min(from[element + 1] - 1, begin + LONGEST_CODE + 1);
    return pack(bytes, begin, componentEnd(begin, limit));
  }

  /** The element as text, one character a byte; empty if absent. */
  public String text(int element) {
    int length = length(element);
    return length == 0 ? "" : new String(bytes, from[element], length, StandardCharsets.ISO_8859_1);
  }

  /** The element without blanks around it. */
  public String trimmed(int element) {
    return text(element).strip();
  }

  /** Where the component that begins at {@code begin} ends, at {@code limit} the latest. */
  public int componentEnd(int begin, int limit) {
    int at = begin;
    while (at < limit && bytes[at] != componentSeparator) {
      at++;
    }
    return at;
  }

  /** Up to four bytes as a number, so that codes compare without a text: 0 if empty, -1 if long. */
  public static int pack(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > LONGEST_CODE) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    if (from + LONGEST_CODE <= bytes.length) {
      return (int) INTS.get(bytes, from) >>> (32 - 8 * length);
    }
    int packed = 0;
    for (int at = from; at < to; at++) {
      packed = packed << 8 | (bytes[at] & 0xff);
    }
    return packed;
  }

  /** A code of up to four characters as {@link #pack}ed. */
  public static int pack(String code) {
    byte[] latin = code.getBytes(StandardCharsets.ISO_8859_1);
    return pack(latin, 0, latin.length);
  }

  void begin(byte[] buffer, int first, long sourcePosition, byte components) {
    bytes = buffer;
    start = first;
    position = sourcePosition;
    componentSeparator = components;
    from[0] = first;
    count = 0;
  }

  /** Where the elements begin, to be filled by the reader from index 1 on. */
  int[] starts() {
    return from;
  }

  /** The same with room for more. */
  int[] moreStarts() {
    from = Arrays.copyOf(from, from.length * 2);
    return from;
  }

  /** How many elements were found. */
  void counted(int elements) {
    count = elements;
  }

  void finish(int limit) {
    end = limit;
    from[count + 1] = limit + 1;
    id = pack(bytes, start, from[1] - 1);
  }

  /** Finds the elements of a segment that was only skimmed. */
  void split(byte separator) {
    count = 0;
    for (int at = start; at < end; at++) {
      if (bytes[at] == separator) {
        if (++count + 1 >= from.length) {
          moreStarts();
        }
        from[count] = at + 1;
      }
    }
    finish(end);
  }
}
