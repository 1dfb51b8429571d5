package org.payersim.x12;

import java.util.ArrayList;
import java.util.List;
import org.payersim.x12.SegmentFault.ElementFault;
import org.payersim.x12.SegmentFault.SituationalTrigger;
import org.payersim.x12.guide.ElementError;
import org.payersim.x12.guide.FaultListener;
import org.payersim.x12.guide.SegmentError;
import org.payersim.x12.guide.SegmentUse;
import org.payersim.x12.syntax.Delimiters;

/** Gathers the faults of one transaction set as the 999 will list them. */
final class FaultLog implements FaultListener {
  private static final int LONGEST_VALUE = 99;

  private final List<SegmentFault> faults = new ArrayList<>();
  private final List<ElementFault> elements = new ArrayList<>();
  private Delimiters delimiters = Delimiters.STANDARD;
  private SegmentUse elementsOf = SegmentUse.NONE;
  private int elementsAt;
  private int limit;
  private int dropped;
  private boolean standardBroken;
  private boolean guideBroken;
  private String claim = "";

  /** Begins a set; lists up to {@code most} faults of it. */
  void begin(Delimiters these, int most) {
    delimiters = these;
    limit = most;
    faults.clear();
    elements.clear();
    elementsAt = 0;
    dropped = 0;
    standardBroken = false;
    guideBroken = false;
    claim = "";
  }

  /** What follows belongs to the claim with this patient control number; empty if to none. */
  void claim(String patientControlNumber) {
    claim = patientControlNumber;
  }

  @Override
  public void segmentFault(
      SegmentError error, String segmentId, int position, String loop, Trigger trigger) {
    flush();
    boolean ofGuide = error.code().startsWith("I");
    guideBroken |= ofGuide;
    standardBroken |= !ofGuide;
    List<SituationalTrigger> triggers =
        trigger.position() == 0
            ? List.of()
            : List.of(
                new SituationalTrigger(
                    trigger.segmentId(),
                    trigger.position(),
                    loopId(trigger.loop()),
                    trigger.element()));
    add(
        new SegmentFault(
            identifier(segmentId),
            position,
            loopId(loop),
            error.code(),
            triggers,
            clean(claim),
            List.of()));
  }

  @Override
  public void elementFault(SegmentUse use, int position, ElementProblem problem) {
    if (position != elementsAt) {
      flush();
    }
    elementsAt = position;
    elementsOf = use;
    ElementError error = problem.error();
    boolean ofGuide = error.code().startsWith("I");
    guideBroken |= ofGuide;
    standardBroken |= !ofGuide;
    if (elements.size() < limit) {
      elements.add(
          new ElementFault(
              problem.element(),
              problem.component(),
              problem.repetition(),
              problem.reference(),
              error.code(),
              clean(problem.value())));
    }
  }

  /** The element faults of the segment just checked are complete. */
  void flush() {
    if (elements.isEmpty()) {
      return;
    }
    List<ElementFault> complete = List.copyOf(elements);
    elements.clear();
    add(
        new SegmentFault(
            elementsOf.id(),
            elementsAt,
            loopId(elementsOf.loop().name()),
            SegmentError.ELEMENT_ERRORS.code(),
            List.of(),
            clean(claim),
            complete));
    elementsAt = 0;
  }

  List<SegmentFault> faults() {
    return List.copyOf(faults);
  }

  int dropped() {
    return dropped;
  }

  /** Whether a rule of the standard itself was broken (IK502 5). */
  boolean isStandardBroken() {
    return standardBroken;
  }

  /** Whether a rule of the guide was broken (IK502 I5). */
  boolean isGuideBroken() {
    return guideBroken;
  }

  private void add(SegmentFault fault) {
    if (faults.size() < limit) {
      faults.add(fault);
    } else {
      dropped++;
    }
  }

  /** The outermost loop of our table is the set itself, which the 999 does not name. */
  private static String loopId(String loop) {
    return loop.equals("ST") ? "" : loop;
  }

  /** A segment identifier fit for IK301: two or three characters, whatever was sent. */
  private String identifier(String sent) {
    String cleaned = clean(sent.substring(0, Math.min(sent.length(), 3))).strip();
    return cleaned.length() < 2 ? cleaned + "??".substring(cleaned.length()) : cleaned;
  }

  /** Data fit to be repeated in an acknowledgement: short, printable, without delimiters. */
  private String clean(String value) {
    int length = Math.min(value.length(), LONGEST_VALUE);
    StringBuilder cleaned = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      boolean separates =
          c == delimiters.element()
              || c == delimiters.component()
              || c == delimiters.repetition()
              || c == delimiters.terminator();
      cleaned.append(separates || c < ' ' || c == 127 ? ' ' : c);
    }
    return cleaned.toString();
  }
}
