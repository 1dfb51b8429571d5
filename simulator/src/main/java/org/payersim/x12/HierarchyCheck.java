package org.payersim.x12;

import java.util.Arrays;
import org.payersim.x12.guide.ElementError;
import org.payersim.x12.guide.FaultListener;
import org.payersim.x12.guide.FaultListener.ElementProblem;
import org.payersim.x12.guide.SegmentUse;
import org.payersim.x12.syntax.Digits;
import org.payersim.x12.syntax.Segment;

/**
 * Checks the numbers of hierarchical levels: HL01 counts from 1 within the set, HL02 names the open
 * level above. Remembers one number a kind of level, however many there are.
 *
 * <p>HL04 (whether levels follow below) is not held against anyone: nothing depends on it, and many
 * billing systems always send the same. Our own decision.
 */
final class HierarchyCheck {
  /**
   * Kinds of levels (HL03), from the top: payer or billing provider, information receiver, service
   * provider, subscriber, dependent. No guide has all of them, and all have them in this order.
   */
  private static final int[] LEVELS = {
    Segment.pack("20"),
    Segment.pack("21"),
    Segment.pack("19"),
    Segment.pack("22"),
    Segment.pack("23")
  };

  private final FaultListener listener;
  private final int[] open = new int[LEVELS.length];
  private int count;

  HierarchyCheck(FaultListener listener) {
    this.listener = listener;
  }

  void restart() {
    count = 0;
    Arrays.fill(open, 0);
  }

  /** Checks an HL in its place. */
  void check(Segment segment, SegmentUse use, int position) {
    count++;
    int level = rank(segment.packed(3));
    if (number(segment, 1) != count) {
      fault(segment, use, position, 1, "628");
    }
    if (level > 0 && !segment.isEmpty(2) && number(segment, 2) != above(level)) {
      fault(segment, use, position, 2, "734");
    }
    open[level] = count;
  }

  private static int rank(int level) {
    int rank = LEVELS.length - 1;
    while (rank > 0 && LEVELS[rank] != level) {
      rank--;
    }
    return rank;
  }

  /** The number of the next level above that is open; 0 if there is none. */
  private int above(int level) {
    int rank = level - 1;
    while (rank > 0 && open[rank] == 0) {
      rank--;
    }
    return open[rank];
  }

  private static int number(Segment segment, int element) {
    return segment.isEmpty(element)
        ? -1
        : Digits.whole(segment.bytes(), segment.from(element), segment.to(element));
  }

  private void fault(Segment segment, SegmentUse use, int position, int element, String reference) {
    if (!segment.isEmpty(element)) {
      listener.elementFault(
          use,
          position,
          new ElementProblem(
              ElementError.INVALID_CODE, element, 0, reference, segment.text(element)));
    }
  }
}
