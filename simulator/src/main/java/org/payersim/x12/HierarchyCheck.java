package org.payersim.x12;

import org.payersim.x12.guide.ElementError;
import org.payersim.x12.guide.FaultListener;
import org.payersim.x12.guide.FaultListener.ElementProblem;
import org.payersim.x12.guide.SegmentUse;
import org.payersim.x12.syntax.Digits;
import org.payersim.x12.syntax.Segment;

/**
 * Checks the numbers of hierarchical levels: HL01 counts from 1 within the set, HL02 names the open
 * level above. Remembers one number a level, however many there are.
 *
 * <p>HL04 (whether levels follow below) is not held against anyone: nothing depends on it, and many
 * billing systems always send the same. Our own decision.
 */
final class HierarchyCheck {
  private static final int BILLING = Segment.pack("20");
  private static final int SUBSCRIBER = Segment.pack("22");

  private final FaultListener listener;
  private int count;
  private int billing;
  private int subscriber;

  HierarchyCheck(FaultListener listener) {
    this.listener = listener;
  }

  void restart() {
    count = 0;
    billing = 0;
    subscriber = 0;
  }

  /** Checks an HL in its place. */
  void check(Segment segment, SegmentUse use, int position) {
    count++;
    int level = segment.packed(3);
    int parent = level == SUBSCRIBER ? billing : subscriber;
    if (number(segment, 1) != count) {
      fault(segment, use, position, 1, "628");
    }
    if (level != BILLING && !segment.isEmpty(2) && number(segment, 2) != parent) {
      fault(segment, use, position, 2, "734");
    }
    if (level == BILLING) {
      billing = count;
    } else if (level == SUBSCRIBER) {
      subscriber = count;
    }
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
