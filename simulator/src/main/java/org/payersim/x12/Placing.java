package org.payersim.x12;

import org.payersim.x12.guide.FaultListener;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.guide.GuideWalker;
import org.payersim.x12.guide.SegmentUse;
import org.payersim.x12.syntax.Segment;

/**
 * Tells where the segments of a set stand, one after another: as its check remembers, or, where
 * nothing is remembered, by the guide.
 */
final class Placing {
  private static final Placements NOT_CHECKED = new Placements();

  private final GuideWalker walker;
  private Placements placements = NOT_CHECKED;
  private int position;

  Placing(Guide guide) {
    this.walker = new GuideWalker(guide, FaultListener.DEAF);
  }

  /** From the beginning of a set that was checked. */
  void begin(Placements placed) {
    walker.restart();
    placements = placed;
    position = 0;
  }

  /** From the beginning of what was not checked here. */
  void begin() {
    begin(NOT_CHECKED);
  }

  /** The place of the next segment. */
  SegmentUse place(Segment segment) {
    position++;
    return placements.areKnown() ? placements.at(position) : walker.place(segment, position);
  }
}
