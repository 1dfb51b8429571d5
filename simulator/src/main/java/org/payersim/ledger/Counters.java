package org.payersim.ledger;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.payersim.adjudication.worksheet.AccumulatorId;

/**
 * What one family's counters stand at, by their names. A family has some dozen of them and is
 * seldom asked for twice in a row, so they stand in plain arrays: hashes beside each other are
 * looked through faster than a map is loaded that nobody has touched for a while.
 */
final class Counters {
  private static final int FIRST_SIZE = 8;

  private int[] hashes = new int[FIRST_SIZE];
  private @Nullable AccumulatorId[] ids = new @Nullable AccumulatorId[FIRST_SIZE];
  private @Nullable Balance[] balances = new @Nullable Balance[FIRST_SIZE];
  private int size;

  /** The counter of this name; null if nothing was counted under it. */
  @Nullable Balance find(AccumulatorId id) {
    return find(id, id.hashCode());
  }

  private @Nullable Balance find(AccumulatorId id, int hash) {
    int[] known = hashes;
    for (int i = 0; i < size; i++) {
      if (known[i] == hash && id.equals(ids[i])) {
        return balances[i];
      }
    }
    return null;
  }

  /** The counter of this name, which begins at zero if there is none. */
  Balance open(AccumulatorId id) {
    int hash = id.hashCode();
    Balance known = find(id, hash);
    if (known != null) {
      return known;
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      ids = Arrays.copyOf(ids, size * 2);
      balances = Arrays.copyOf(balances, size * 2);
    }
    Balance fresh = new Balance();
    hashes[size] = hash;
    ids[size] = id;
    balances[size++] = fresh;
    return fresh;
  }

  /** The place of a counter in the order they were opened. */
  @SuppressWarnings("ReferenceEquality") // a counter is itself, whatever it stands at
  int indexOf(Balance counter) {
    for (int i = 0; i < size; i++) {
      if (balances[i] == counter) {
        return i;
      }
    }
    throw new IllegalArgumentException("a counter of another family");
  }

  /** The counter in a place. */
  @SuppressWarnings("NullAway") // below the size every place is taken
  Balance get(int index) {
    return balances[Objects.checkIndex(index, size)];
  }

  /** All of them, in the order they were opened. */
  @SuppressWarnings("NullAway") // below the size every place is taken
  void forEach(BiConsumer<AccumulatorId, Balance> visitor) {
    for (int i = 0; i < size; i++) {
      visitor.accept(ids[i], balances[i]);
    }
  }

  int size() {
    return size;
  }
}
