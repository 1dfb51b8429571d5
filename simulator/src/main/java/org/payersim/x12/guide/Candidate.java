package org.payersim.x12.guide;

import org.payersim.x12.syntax.Segment;

/** A place a segment may have, seen from a loop that is open. Plain fields: it is all speed. */
final class Candidate {
  final int level;
  final int bit;
  final int position;
  final GuideLoop.Item item;
  final int telling;
  final int[] codes;
  private final boolean toldFurther;

  /**
   * A place.
   *
   * @param level depth of the loop whose item it is: the open loop or one above it
   * @param bit the item's number in that loop
   */
  Candidate(int level, int bit, GuideLoop.Item item) {
    this(level, bit, item, item.use().telling());
  }

  private Candidate(int level, int bit, GuideLoop.Item item, int telling) {
    this.level = level;
    this.bit = bit;
    this.position = item.position();
    this.item = item;
    this.telling = telling;
    this.codes = item.use().tellingCodes();
    this.toldFurther = item.use().isToldFurther();
  }

  /** The same place, for segments whose first telling element was looked at before. */
  Candidate told() {
    return new Candidate(level, bit, item, 0);
  }

  /** Whether the segment is the one meant. */
  boolean isToldBy(Segment segment) {
    return (telling == 0 || ElementRule.contains(codes, segment.packedFirst(telling)))
        && (!toldFurther || item.use().isToldFurtherBy(segment));
  }
}
