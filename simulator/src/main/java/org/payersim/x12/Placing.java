package org.payersim.x12;

import org.jspecify.annotations.Nullable;
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

  private final Guide guide;

  /** Made when first needed: a set that was checked needs none. */
  private @Nullable GuideWalker walker;

  private Placements placements = NOT_CHECKED;
  private int position;

  Placing(Guide guide) {
    this.guide = guide;
  }

  /** From the beginning of a set that was checked. */
  void begin(Placements placed) {
    placements = placed;
    position = 0;
    if (walker != null) {
      walker.restart();
    }
  }

  /** From the beginning of what was not checked here. */
  void begin() {
    begin(NOT_CHECKED);
  }

  /** The place of the next segment. */
  SegmentUse place(Segment segment) {
    position++;
    return placements.areKnown() ? placements.at(position) : walker().place(segment, position);
  }

  private GuideWalker walker() {
    GuideWalker made = walker;
    if (made == null) {
      made = new GuideWalker(guide, FaultListener.DEAF);
      walker = made;
    }
    return made;
  }
}
