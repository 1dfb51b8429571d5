package org.payersim.x12.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Hands out one String for equal bytes as long as it remembers them: codes, cities and payer names
 * come back claim after claim. A fixed number of places, the newest text wins; not for use by two
 * threads.
 */
public final class TextCache {
  private static final int PLACES = 1 << 12;
  private static final int LONGEST = 24;

  private final String[] places = new String[PLACES];

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
    int hash = length;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int place = (hash ^ hash >>> 15) & (PLACES - 1);
    String kept = places[place];
    if (kept.length() == length && same(kept, bytes, from)) {
      return kept;
    }
    String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    places[place] = text;
    return text;
  }

  /** An element as text. */
  public String text(Segment segment, int element) {
    return element > segment.elements()
        ? ""
        : text(segment.bytes(), segment.from(element), segment.to(element));
  }

  private static boolean same(String text, byte[] bytes, int from) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != (bytes[from + i] & 0xff)) {
        return false;
      }
    }
    return true;
  }
}
