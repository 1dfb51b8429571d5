package org.payersim.x12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.payersim.x12.guide.ElementCheck;
import org.payersim.x12.guide.Guide;
import org.payersim.x12.guide.GuideWalker;
import org.payersim.x12.guide.SegmentUse;
import org.payersim.x12.syntax.Delimiters;
import org.payersim.x12.syntax.Digits;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;
import org.payersim.x12.syntax.SegmentReader.Step;

/** Checks a transaction set from ST to SE against its guide, all faults in one pass. */
final class SetCheck {
  private static final int CLM = Segment.pack("CLM");
  private static final int HL = Segment.pack("HL");

  private final SegmentReader reader;
  private final Guide guide;
  private final FaultLog log = new FaultLog();
  private final GuideWalker walker;
  private final ElementCheck elements;
  private final HierarchyCheck hierarchy;
  private final Placements placements = new Placements();
  private int count;

  SetCheck(SegmentReader reader, Guide guide, InboundSettings settings) {
    this.reader = reader;
    this.guide = guide;
    this.walker = new GuideWalker(guide, log);
    this.elements = new ElementCheck(log, settings.npiCheckDigit());
    this.hierarchy = new HierarchyCheck(log);
  }

  /**
   * Checks the set whose ST the reader stands on; afterwards the reader stands behind its SE, or
   * before what ended it early.
   *
   * @param faultLimit how many faults are listed
   */
  TransactionSetResult check(GroupHeader group, Delimiters delimiters, int faultLimit)
      throws IOException {
    log.begin(delimiters, faultLimit);
    elements.use(delimiters);
    walker.restart();
    placements.restart();
    hierarchy.restart();
    Segment segment = reader.segment();
    final String set = segment.text(1);
    final String number = segment.text(2);
    final String convention = segment.trimmed(3);
    count = 0;
    List<String> codes = new ArrayList<>(1);
    boolean supported = set.equals(guide.transactionSet());
    if (!supported) {
      codes.add("1");
    }
    boolean closed = walk(segment, supported);
    if (!closed) {
      codes.add("2");
    } else {
      checkTrailer(segment, number, codes);
    }
    if (number.isBlank()) {
      codes.add("7");
    }
    if (!convention.isEmpty() && !convention.equals(group.version())) {
      codes.add("I6");
    }
    if (log.isStandardBroken()) {
      codes.add("5");
    }
    if (log.isGuideBroken()) {
      codes.add("I5");
    }
    String name = convention.isEmpty() ? group.version() : convention;
    return new TransactionSetResult(
        set, number, name, log.faults(), log.dropped(), List.copyOf(codes));
  }

  /** Where the segments of the set checked last stand in the guide. */
  Placements placements() {
    return placements;
  }

  /** From ST on; whether the set ends with an SE. */
  private boolean walk(Segment segment, boolean supported) throws IOException {
    boolean closed = false;
    do {
      count++;
      if (supported) {
        checkSegment(segment);
      }
      closed = segment.id() == Envelopes.SE;
    } while (!closed && isNextWithin());
    if (supported) {
      walker.end(closed ? count : count + 1);
      log.flush();
    }
    return closed;
  }

  private void checkSegment(Segment segment) {
    int id = segment.id();
    if (id == CLM) {
      log.claim(segment.text(1));
    } else if (id == HL || id == Envelopes.SE) {
      log.claim("");
    }
    SegmentUse use = walker.place(segment, count);
    placements.add(use);
    if (use != SegmentUse.NONE) {
      elements.check(segment, use, count, walker);
      if (id == HL) {
        hierarchy.check(segment, use, count);
      }
    }
    log.flush();
  }

  /** Goes to the next segment, unless it belongs to the envelope around the set. */
  private boolean isNextWithin() throws IOException {
    if (reader.next() != Step.SEGMENT) {
      return false;
    }
    Segment segment = reader.segment();
    int id = segment.id();
    if (id == Envelopes.ST || Envelopes.isOutsideSet(id)) {
      reader.seek(segment.position());
      return false;
    }
    return true;
  }

  private void checkTrailer(Segment trailer, String number, List<String> codes) {
    if (!trailer.text(2).equals(number)) {
      codes.add("3");
    }
    boolean counted =
        !trailer.isEmpty(1)
            && Digits.whole(trailer.bytes(), trailer.from(1), trailer.to(1)) == count;
    if (!counted) {
      codes.add("4");
    }
  }
}
