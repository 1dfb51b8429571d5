package org.payersim.x12.guide;

/** Packed codes in a table, so that a long list is as quick to look through as a short one. */
final class CodeSet {
  /** Holds nothing. */
  static final CodeSet EMPTY = new CodeSet(new int[0]);

  private final int[] places;
  private final int shift;

  CodeSet(int[] codes) {
    int bits = 2;
    while (1 << bits < codes.length * 4) {
      bits++;
    }
    places = new int[1 << bits];
    shift = Integer.SIZE - bits;
    for (int code : codes) {
      places[slot(code)] = code;
    }
  }

  /** How many places there are. */
  int size() {
    return places.length;
  }

  boolean contains(int code) {
    return places[slot(code)] == code && code != 0;
  }

  /** The place of a code, or the empty one where it would be. */
  int slot(int code) {
    int place = (code * 0x9E3779B1) >>> shift;
    while (places[place] != code && places[place] != 0) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }
}
