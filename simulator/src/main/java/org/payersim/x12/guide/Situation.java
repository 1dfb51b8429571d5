package org.payersim.x12.guide;

import org.payersim.x12.syntax.Segment;

/**
 * A situational rule of the guide: what an element of a segment asks for, or rules out, elsewhere.
 *
 * @param index its place among the guide's situational rules
 * @param elements the elements looked at, as element * 100 + component
 * @param codes what sets the rule off; none: that the elements are empty
 * @param target what is then needed or forbidden
 */
record Situation(
    int index,
    @SuppressWarnings("ArrayRecordComponent") int[] elements,
    @SuppressWarnings("ArrayRecordComponent") int[] codes,
    Target target) {

  /** What a situational rule is about. */
  sealed interface Target {
    /** An element of the same segment, or a component of it, is required. */
    record NeedElement(int element, int component) implements Target {}

    /** A segment of the same loop, or of a loop below, is required. */
    record NeedItem(GuideLoop loop, int item) implements Target {}

    /** A loop below must not follow. */
    record ForbidLoop(GuideLoop loop) implements Target {}
  }

  /** The first element looked at. */
  int triggerElement() {
    return elements[0] / 100;
  }

  boolean isSetOffBy(Segment segment) {
    for (int element : elements) {
      int sent = packed(segment, element / 100, element % 100);
      if (codes.length == 0 ? sent == 0 : ElementRule.contains(codes, sent)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element or component is absent. */
  static boolean isEmpty(Segment segment, int element, int component) {
    return packed(segment, element, component) == 0;
  }

  /** A component as {@link Segment#pack}ed; component 0 is the whole element. */
  static int packed(Segment segment, int element, int component) {
    if (component == 0) {
      return segment.packed(element);
    }
    if (segment.isEmpty(element)) {
      return 0;
    }
    int end = segment.to(element);
    int from = segment.from(element);
    for (int i = 1; ; i++) {
      int to = segment.componentEnd(from, end);
      if (i == component) {
        return Segment.pack(segment.bytes(), from, to);
      }
      if (to >= end) {
        return 0;
      }
      from = to + 1;
    }
  }
}
