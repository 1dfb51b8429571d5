package org.payersim.x12;

import java.util.List;
import org.payersim.x12.SegmentFault.ElementFault;
import org.payersim.x12.SegmentFault.SituationalTrigger;
import org.payersim.x12.syntax.SegmentWriter;

/**
 * Writes the 999: what the guide check made of functional groups and their transaction sets.
 * Source: 005010X231A1.
 *
 * <p>A set with faults is rejected as a whole; it is never accepted with errors, so no claim of it
 * is adjudicated (our own decision).
 */
public final class Acknowledgment999Writer {
  private static final String GUIDE = "005010X231A1";

  /** CTX01-2 of the business unit holds 35 characters; longer values are cut (X12 RFI 2293). */
  private static final int BUSINESS_UNIT_LENGTH = 35;

  private static final int BAD_VALUE_LENGTH = 99;
  private static final int CODES_AT_MOST = 5;
  private static final int TRIGGERS_AT_MOST = 9;

  private Acknowledgment999Writer() {}

  /** One interchange with one group FA and one set 999 for every group acknowledged. */
  public static byte[] write(List<GroupResult> groups, Envelope envelope, ControlNumbers numbers) {
    return EnvelopeWriter.toByteArray(
        envelope,
        numbers,
        document -> {
          document.openGroup("FA", GUIDE);
          for (GroupResult group : groups) {
            document.openSet("999", GUIDE);
            group(document.segments(), group);
            document.closeSet();
          }
          document.closeGroup();
        });
  }

  private static void group(SegmentWriter out, GroupResult group) {
    GroupHeader header = group.header();
    out.begin("AK1")
        .text(header.functionalIdentifier())
        .text(header.controlNumber())
        .text(header.version())
        .end();
    int accepted = 0;
    for (TransactionSetResult set : group.sets()) {
      set(out, set);
      accepted += set.isAccepted() ? 1 : 0;
    }
    out.begin("AK9")
        .text(groupCode(group, accepted))
        .number(group.included())
        .number(group.sets().size())
        .number(accepted);
    codes(out, group.groupCodes());
    out.end();
  }

  /**
   * AK901: A if all of the group was accepted, P if some of its sets were, R if none was, and E if
   * every set was accepted although the group's own frame is at fault: what was accepted is
   * answered in a 277CA, so it cannot be called rejected here.
   */
  private static String groupCode(GroupResult group, int accepted) {
    if (accepted == 0) {
      return "R";
    }
    if (accepted < group.sets().size()) {
      return "P";
    }
    return group.groupCodes().isEmpty() ? "A" : "E";
  }

  private static void set(SegmentWriter out, TransactionSetResult set) {
    out.begin("AK2").text(set.transactionSet()).text(set.controlNumber()).text(set.guide()).end();
    for (SegmentFault fault : set.faults()) {
      segment(out, fault);
    }
    out.begin("IK5").text(set.isAccepted() ? "A" : "R");
    codes(out, set.setCodes());
    out.end();
  }

  private static void segment(SegmentWriter out, SegmentFault fault) {
    out.begin("IK3")
        .text(fault.segmentId())
        .number(fault.position())
        .text(fault.loopId())
        .text(fault.code())
        .end();
    fault.situationalTrigger().stream().limit(TRIGGERS_AT_MOST).forEach(t -> trigger(out, t));
    if (!fault.claim().isEmpty()) {
      String claim = fault.claim();
      out.begin("CTX")
          .text("CLM01")
          .component(claim.substring(0, Math.min(claim.length(), BUSINESS_UNIT_LENGTH)))
          .end();
    }
    for (ElementFault element : fault.elements()) {
      element(out, element);
    }
  }

  private static void trigger(SegmentWriter out, SituationalTrigger trigger) {
    out.begin("CTX")
        .text("SITUATIONAL TRIGGER")
        .text(trigger.segmentId())
        .number(trigger.position())
        .text(trigger.loopId());
    if (trigger.element() > 0) {
      out.number(trigger.element());
    }
    out.end();
  }

  private static void element(SegmentWriter out, ElementFault fault) {
    out.begin("IK4").number(fault.element());
    position(out, fault.component());
    position(out, fault.repeat());
    out.text(fault.referenceNumber())
        .text(fault.code())
        .text(fault.badValue(), BAD_VALUE_LENGTH)
        .end();
  }

  private static void position(SegmentWriter out, int position) {
    if (position > 0) {
      out.componentNumber(position);
    } else {
      out.component("");
    }
  }

  private static void codes(SegmentWriter out, List<String> codes) {
    codes.stream().limit(CODES_AT_MOST).forEach(out::text);
  }
}
