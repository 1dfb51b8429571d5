package org.payersim.x12.guide;

import java.util.ArrayList;
import java.util.List;
import org.payersim.x12.syntax.Segment;

/**
 * A segment in one place of the guide, with what it may hold there: the same REF is another use in
 * every loop and for every kind of reference.
 */
public final class SegmentUse {
  private static final ElementRule[] NOTHING = {};

  /** Stands for a segment that has no place where it was found. */
  public static final SegmentUse NONE = new SegmentUse("", NOTHING, new SyntaxNote[0]);

  final String id;
  final int packedId;
  final ElementRule[] elements;
  final SyntaxNote[] notes;
  final List<Situation> elementSituations = new ArrayList<>();
  final List<Situation> segmentSituations = new ArrayList<>();
  private final int telling;
  private final int tellingToo;
  private GuideLoop loop = GuideLoop.NOWHERE;

  SegmentUse(String id, ElementRule[] elements, SyntaxNote[] notes) {
    this.id = id;
    this.packedId = Segment.pack(id);
    this.elements = elements;
    this.notes = notes;
    int first = tellingElement(0);
    this.telling = first;
    this.tellingToo = first == 0 ? 0 : tellingElement(first);
  }

  /** The segment identifier. */
  public String id() {
    return id;
  }

  /** The loop it stands in. */
  public GuideLoop loop() {
    return loop;
  }

  void standIn(GuideLoop in) {
    loop = in;
  }

  /** Whether the codes that tell this use from others are the segment's. */
  boolean isToldBy(Segment segment) {
    int first = telling;
    if (first == 0) {
      return true;
    }
    if (!ElementRule.contains(elements[first - 1].telling(), segment.packedFirst(first))) {
      return false;
    }
    int second = tellingToo;
    return second == 0
        || ElementRule.contains(elements[second - 1].telling(), segment.packedFirst(second));
  }

  private int tellingElement(int after) {
    for (int i = after; i < elements.length; i++) {
      if (elements[i].telling().length > 0) {
        return i + 1;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return loop.name() + " " + id;
  }
}
