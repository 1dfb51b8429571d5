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
  final int lastRequired;
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
    int last = elements.length;
    while (last > 0 && !elements[last - 1].required) {
      last--;
    }
    this.lastRequired = last;
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

  /** The element whose codes tell this use from others, 0 if none does. */
  int telling() {
    return telling;
  }

  /** The codes of that element. */
  int[] tellingCodes() {
    return telling == 0 ? new int[0] : elements[telling - 1].telling();
  }

  /** Whether a second element tells it too. */
  boolean isToldFurther() {
    return tellingToo > 0;
  }

  /** Where a second element tells the use too: whether its code is the segment's. */
  boolean isToldFurtherBy(Segment segment) {
    return tellingToo == 0
        || ElementRule.contains(
            elements[tellingToo - 1].telling(), segment.packedFirst(tellingToo));
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
