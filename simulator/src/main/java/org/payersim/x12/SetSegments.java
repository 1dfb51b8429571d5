package org.payersim.x12;

import java.io.IOException;
import org.payersim.x12.guide.FaultListener;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.guide.GuideWalker;
import org.payersim.x12.guide.SegmentUse;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;
import org.payersim.x12.syntax.SegmentReader.Step;

/**
 * The segments of a set that was checked and found sound, ST to SE not among them, each with the
 * loop of the guide it stands in; what has no place there is passed over.
 */
final class SetSegments {
  private final SegmentReader reader;
  private final GuideWalker walker;

  /** Takes a segment; it is the reader's own and holds until this returns. */
  interface Taker {
    void take(Segment segment, String loop);
  }

  /**
   * Those of the set whose ST the reader stands on, set by set.
   *
   * @param guide that the set was checked by
   */
  SetSegments(SegmentReader reader, Guide guide) {
    this.reader = reader;
    this.walker = new GuideWalker(guide, FaultListener.DEAF);
  }

  /** Reads up to SE. */
  void forEach(Taker taker) throws IOException {
    walker.restart();
    int count = 1;
    while (reader.next() == Step.SEGMENT && reader.segment().id() != Envelopes.SE) {
      Segment segment = reader.segment();
      SegmentUse use = walker.place(segment, count++);
      if (use != SegmentUse.NONE) {
        taker.take(segment, use.loop().name());
      }
    }
  }
}
