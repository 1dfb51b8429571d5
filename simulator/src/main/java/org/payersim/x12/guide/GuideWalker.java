package org.payersim.x12.guide;

import java.util.Arrays;
import org.payersim.x12.guide.FaultListener.Trigger;
import org.payersim.x12.guide.GuideLoop.Item;
import org.payersim.x12.syntax.Segment;

/**
 * Finds for each segment of a set its place in the guide, and notices what is missing, out of
 * place, or there too often. Holds one open loop a level and nothing else: neither memory nor time
 * depends on how the hierarchical levels are nested.
 */
public final class GuideWalker {
  private static final int DEPTH = 16;
  private static final int ITEMS = 64;
  private static final int[] FOLLOWERS = ElementTable.codes("N3,N4,PER,PRV,DMG,REF");

  private final Guide guide;
  private final FaultListener listener;
  private final GuideLoop[] open = new GuideLoop[DEPTH];
  private final int[] position = new int[DEPTH];
  private final long[] seen = new long[DEPTH];
  private final long[] required = new long[DEPTH];
  private final int[][] counts = new int[DEPTH][];
  private final int[] setOffAt;
  private final SegmentUse[] setOffBy;
  private int depth;
  private boolean astray;

  /** A walker at the beginning of a set. */
  public GuideWalker(Guide guide, FaultListener listener) {
    this.guide = guide;
    this.listener = listener;
    this.setOffAt = new int[guide.situations()];
    this.setOffBy = new SegmentUse[guide.situations()];
    Arrays.fill(setOffBy, SegmentUse.NONE);
    Arrays.fill(open, GuideLoop.NOWHERE);
    restart();
  }

  /** Goes back to the beginning of a set. */
  public void restart() {
    depth = 0;
    astray = false;
    enter(0, guide.root());
  }

  /**
   * The place of the set's next segment, {@link SegmentUse#NONE} if it has none.
   *
   * @param at its one-based position in the set
   */
  public SegmentUse place(Segment segment, int at) {
    int index = guide.segmentIndex(segment.id());
    if (astray && isFollower(segment.id())) {
      return SegmentUse.NONE;
    }
    if (index >= 0) {
      for (Candidate candidate : open[depth].candidates[index].of(segment)) {
        if (candidate.position >= position[candidate.level] && candidate.isToldBy(segment)) {
          return take(candidate, at);
        }
      }
    }
    misplaced(segment, index, at);
    return SegmentUse.NONE;
  }

  /** The set ends at this position: says what it still lacks. */
  public void end(int at) {
    while (depth > 0) {
      leave(at);
    }
    missing(0, open[0].all(), at);
  }

  /** A situational rule of the segment just placed was set off. */
  void setOff(Situation situation, SegmentUse use, int at) {
    setOffAt[situation.index()] = at;
    setOffBy[situation.index()] = use;
    if (situation.target() instanceof Situation.Target.NeedItem needed
        && needed.loop() == open[depth]) {
      required[depth] |= 1L << needed.item();
    }
  }

  private SegmentUse take(Candidate candidate, int at) {
    astray = false;
    int level = candidate.level;
    while (depth > level) {
      leave(at);
    }
    Item item = candidate.item;
    if (candidate.position > position[level]) {
      missing(level, open[level].before[candidate.position], at);
      position[level] = candidate.position;
    }
    count(item, candidate.bit, level, at);
    if (item.opens()) {
      enter(level + 1, item.loop());
      if (item.loop().hasSituations) {
        checkForbidden(item.loop(), at);
      }
    }
    return item.use();
  }

  private void count(Item item, int bit, int level, int at) {
    long mask = 1L << bit;
    if ((seen[level] & mask) == 0) {
      seen[level] |= mask;
      counts[level][bit] = 1;
    } else if (++counts[level][bit] > item.max()) {
      listener.segmentFault(
          item.opens() ? SegmentError.LOOP_TOO_OFTEN : SegmentError.SEGMENT_TOO_OFTEN,
          item.use().id(),
          at,
          item.loop().name(),
          Trigger.NONE);
    }
  }

  private void enter(int level, GuideLoop loop) {
    depth = level;
    open[level] = loop;
    position[level] = 0;
    seen[level] = level == 0 ? 0 : 1;
    if (counts[level] == null) {
      counts[level] = new int[ITEMS];
    }
    counts[level][0] = 1;
    required[level] = loop.hasSituations ? situational(loop) : loop.required;
  }

  /** What the loop must hold, with what situational rules ask for; its own rules are forgotten. */
  private long situational(GuideLoop loop) {
    long needed = loop.required;
    for (int i = 0; i < loop.ownSituations.size(); i++) {
      setOffAt[loop.ownSituations.get(i).index()] = 0;
    }
    for (int i = 0; i < loop.neededBy.size(); i++) {
      Situation situation = loop.neededBy.get(i);
      if (setOffAt[situation.index()] > 0
          && situation.target() instanceof Situation.Target.NeedItem target) {
        needed |= 1L << target.item();
      }
    }
    return needed;
  }

  private void checkForbidden(GuideLoop loop, int at) {
    for (int i = 0; i < loop.forbiddenBy.size(); i++) {
      Situation situation = loop.forbiddenBy.get(i);
      if (setOffAt[situation.index()] > 0) {
        listener.segmentFault(
            SegmentError.DEPENDENT_NOT_USED,
            loop.opener().id(),
            at,
            loop.name(),
            trigger(situation));
      }
    }
  }

  private void leave(int at) {
    missing(depth, open[depth].all(), at);
    depth--;
  }

  private void missing(int level, long among, int at) {
    long missing = required[level] & among & ~seen[level];
    if (missing == 0) {
      return;
    }
    seen[level] |= missing;
    for (; missing != 0; missing &= missing - 1) {
      int bit = Long.numberOfTrailingZeros(missing);
      reportMissing(open[level], open[level].items.get(bit), bit, at);
    }
  }

  private void reportMissing(GuideLoop loop, Item item, int bit, int at) {
    SegmentError error =
        switch (item.usage()) {
          case MANDATORY -> SegmentError.MISSING;
          case REQUIRED ->
              item.opens() ? SegmentError.LOOP_BELOW_MINIMUM : SegmentError.SEGMENT_BELOW_MINIMUM;
          case SITUATIONAL, NOT_USED -> SegmentError.DEPENDENT_MISSING;
        };
    Trigger trigger = Trigger.NONE;
    if (error == SegmentError.DEPENDENT_MISSING) {
      for (Situation situation : loop.neededBy) {
        if (setOffAt[situation.index()] > 0
            && situation.target() instanceof Situation.Target.NeedItem target
            && target.item() == bit) {
          trigger = trigger(situation);
        }
      }
    }
    listener.segmentFault(error, item.use().id(), at, item.loop().name(), trigger);
  }

  private Trigger trigger(Situation situation) {
    SegmentUse use = setOffBy[situation.index()];
    return new Trigger(
        use.id(), setOffAt[situation.index()], use.loop().name(), situation.triggerElement());
  }

  private void misplaced(Segment segment, int index, int at) {
    String id = segment.idText();
    astray = index >= 0 && opensSomething(index);
    SegmentError error;
    if (index >= 0) {
      error = isEarlier(segment, index) ? SegmentError.OUT_OF_SEQUENCE : SegmentError.UNEXPECTED;
    } else {
      error = guide.isInStandard(id) ? SegmentError.NOT_USED : SegmentError.UNRECOGNIZED;
    }
    listener.segmentFault(error, id, at, depth == 0 ? "" : open[depth].name(), Trigger.NONE);
  }

  /**
   * What follows the first segment of a loop that had no place: it is passed over without a word,
   * as it would only be reported once more or be taken for part of another loop.
   */
  private static boolean isFollower(int id) {
    return ElementRule.contains(FOLLOWERS, id);
  }

  private boolean opensSomething(int index) {
    for (Candidate candidate : open[depth].candidates[index].all) {
      if (candidate.item.opens()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the segment has a place in an open loop, but before what was already there. */
  private boolean isEarlier(Segment segment, int index) {
    for (Candidate candidate : open[depth].candidates[index].all) {
      if (candidate.isToldBy(segment)) {
        return true;
      }
    }
    return false;
  }
}
