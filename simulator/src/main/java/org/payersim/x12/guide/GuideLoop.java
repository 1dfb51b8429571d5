package org.payersim.x12.guide;

import java.util.ArrayList;
import java.util.List;

/**
 * A loop of the guide in one place: 2300 below the subscriber is another than 2300 below the
 * patient, though they hold the same.
 */
public final class GuideLoop {
  private static final int MAX_ITEMS = 64;

  /** Where segments stand that have no place. */
  public static final GuideLoop NOWHERE = new GuideLoop("", 0, 0);

  private final String name;
  final int index;
  final int depth;
  final List<Item> items = new ArrayList<>();
  final List<Situation> ownSituations = new ArrayList<>();
  final List<Situation> neededBy = new ArrayList<>();
  final List<Situation> forbiddenBy = new ArrayList<>();
  long required;
  boolean hasSituations;
  long[] before = {};
  CandidateTable[] candidates = {};

  GuideLoop(String name, int index, int depth) {
    this.name = name;
    this.index = index;
    this.depth = depth;
  }

  /** Its name in the guide, such as 2010AA. */
  public String name() {
    return name;
  }

  /** Its place among the guide's loops, for tables of one's own. */
  public int index() {
    return index;
  }

  /** The use that opens the loop. */
  SegmentUse opener() {
    return items.get(0).use();
  }

  /**
   * Something a loop holds.
   *
   * @param use the segment, or the one that opens the loop
   * @param loop the loop it stands in or opens
   * @param opens whether this is a loop
   * @param usage how much it is wanted
   * @param max how often it may come
   * @param position items of one position come in any order
   */
  record Item(SegmentUse use, GuideLoop loop, boolean opens, Usage usage, int max, int position) {}

  /** Adds what comes next; the same segment identifier again shares the position. */
  void add(SegmentUse use, GuideLoop loop, boolean opens, Usage usage, int max) {
    int last = items.size() - 1;
    int position = 0;
    if (last >= 0) {
      Item before = items.get(last);
      boolean alike = before.use().id().equals(use.id()) && before.opens() == opens && last > 0;
      position = alike ? before.position() : before.position() + 1;
    }
    items.add(new Item(use, loop, opens, usage, max, position));
    if (items.size() > MAX_ITEMS) {
      throw new IllegalArgumentException("loop " + name + " has more than 64 items");
    }
  }

  /** Computes the masks the walker works with. */
  void seal() {
    hasSituations = !(ownSituations.isEmpty() && neededBy.isEmpty() && forbiddenBy.isEmpty());
    required = 0;
    int positions = items.get(items.size() - 1).position() + 1;
    before = new long[positions + 1];
    for (int bit = 0; bit < items.size(); bit++) {
      Item item = items.get(bit);
      if (item.usage().isRequired()) {
        required |= 1L << bit;
      }
      for (int position = item.position() + 1; position <= positions; position++) {
        before[position] |= 1L << bit;
      }
    }
  }

  /** All items: what must have come when the loop ends. */
  long all() {
    return before[before.length - 1];
  }

  @Override
  public String toString() {
    return name;
  }
}
