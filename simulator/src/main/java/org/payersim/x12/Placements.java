package org.payersim.x12;

import java.util.Arrays;
import org.payersim.x12.guide.SegmentUse;

/**
 * Where the check of a set found each of its segments in the guide, so that taking its claims need
 * not look for them again. A set of more segments than anybody sends is not remembered: memory must
 * not grow with the file.
 */
final class Placements {
  /** Some 40,000 claims; the guide asks for 5,000 a set at most. */
  static final int MOST = 1 << 20;

  private SegmentUse[] uses = new SegmentUse[1 << 6];
  private int size;
  private boolean tooMany;

  void restart() {
    size = 0;
    tooMany = false;
  }

  /** The place of the set's next segment. */
  void add(SegmentUse use) {
    if (size == MOST) {
      tooMany = true;
      return;
    }
    if (size == uses.length) {
      uses = Arrays.copyOf(uses, 2 * size);
    }
    uses[size++] = use;
  }

  /** Whether every segment of a set is remembered. */
  boolean areKnown() {
    return size > 0 && !tooMany;
  }

  /** The place of the segment at this one-based position in the set. */
  SegmentUse at(int position) {
    return uses[position - 1];
  }
}
