package org.payersim.reference;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Numbers by key and day: an immutable hash table in plain arrays, so that a million rows take some
 * thirty bytes each and a look-up neither allocates nor follows more than one pointer. A key may
 * have several rows with days of their own; of rows that overlap the later one counts.
 */
public final class DatedTable {
  /** What a look-up answers if no row has the key on that day. */
  public static final int ABSENT = -1;

  private final long[] slots;
  private final int[] heads;
  private final int[] next;
  private final int[] from;
  private final int[] to;
  private final int[] values;

  private DatedTable(Builder rows) {
    int size = rows.size;
    this.from = Arrays.copyOf(rows.from, size);
    this.to = Arrays.copyOf(rows.to, size);
    this.values = Arrays.copyOf(rows.values, size);
    this.next = new int[size];
    int capacity = Integer.highestOneBit(Math.max(4, size + size / 2)) * 2;
    this.slots = new long[capacity];
    this.heads = new int[capacity];
    for (int row = 0; row < size; row++) {
      int slot = slot(rows.keys[row]);
      next[row] = slots[slot] == 0 ? ABSENT : heads[slot];
      slots[slot] = rows.keys[row];
      heads[slot] = row;
    }
  }

  /** Where the key stands, or would stand: an empty slot holds 0, which is no key. */
  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[slot] != key && slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  public int size() {
    return next.length;
  }

  /** Whether a row has this key, on whatever day. */
  public boolean has(long key) {
    return key > 0 && slots[slot(key)] == key;
  }

  /**
   * The value of this key on that day, or {@link #ABSENT}.
   *
   * @param day days since 1970-01-01
   */
  public int find(long key, int day) {
    if (key <= 0) {
      return ABSENT;
    }
    int slot = slot(key);
    if (slots[slot] == 0) {
      return ABSENT;
    }
    int row = heads[slot];
    while (row >= 0 && (day < from[row] || day > to[row])) {
      row = next[row];
    }
    return row < 0 ? ABSENT : values[row];
  }

  /** Every key with a row, each once, in no order: for who has to look through the whole table. */
  public LongStream keys() {
    return Arrays.stream(slots).filter(key -> key != 0);
  }

  /** Gathers rows; a later row counts before an earlier one. */
  public static final class Builder {
    private long[] keys = new long[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] values = new int[64];
    private int size;

    /**
     * Adds a row.
     *
     * @param key what {@link CodeKey} makes of a code or pair
     * @param fromDay first day, since 1970-01-01
     * @param toDay last day
     * @param value not negative
     */
    public void add(long key, int fromDay, int toDay, int value) {
      if (key <= 0 || value < 0) {
        throw new IllegalArgumentException("neither key nor value may be negative");
      }
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      keys[size] = key;
      from[size] = fromDay;
      to[size] = toDay;
      values[size] = value;
      size++;
    }

    public DatedTable build() {
      return new DatedTable(this);
    }
  }
}
