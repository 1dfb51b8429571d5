package org.payersim.x12.syntax;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Hands out one String for equal bytes as long as it remembers them: codes, cities and payer names
 * come back claim after claim. A fixed number of places, the newest text wins; not for use by two
 * threads.
 *
 * <p>Up to sixteen bytes are their own key, as two numbers, so that finding a text compares two
 * numbers and not its characters.
 */
public final class TextCache {
  private static final int PLACES = 1 << 12;
  private static final int LONGEST = 16;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final String[] places = new String[PLACES];
  private final long[] keys = new long[PLACES * 2];
  private final byte[] lengths = new byte[PLACES];

  public TextCache() {
    Arrays.fill(places, "");
  }

  /** The bytes as text, one character a byte. */
  public String text(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length <= 0) {
      return "";
    }
    if (length > LONGEST) {
      return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
    long low = word(bytes, from, Math.min(length, 8));
    long high = length > 8 ? word(bytes, from + 8, length - 8) : 0;
    long hash = (low * 31 + high) * 0x9E3779B97F4A7C15L + length;
    int place = (int) (hash >>> 40) & (PLACES - 1);
    if (keys[place * 2] == low && keys[place * 2 + 1] == high && lengths[place] == length) {
      return places[place];
    }
    String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    places[place] = text;
    keys[place * 2] = low;
    keys[place * 2 + 1] = high;
    lengths[place] = (byte) length;
    return text;
  }

  /** An element as text. */
  public String text(Segment segment, int element) {
    return element > segment.elements()
        ? ""
        : text(segment.bytes(), segment.from(element), segment.to(element));
  }

  /** Up to eight bytes as a number. */
  private static long word(byte[] bytes, int from, int length) {
    if (from + 8 <= bytes.length) {
      long word = (long) LONGS.get(bytes, from);
      return length == 8 ? word : word & ((1L << (length * 8)) - 1);
    }
    long word = 0;
    for (int i = length - 1; i >= 0; i--) {
      word = (word << 8) | (bytes[from + i] & 0xff);
    }
    return word;
  }
}
