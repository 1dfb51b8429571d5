package org.payersim.x12;

import java.util.List;

/**
 * A fault in a segment, in the words of the 999 (IK3 with its CTX and IK4 segments).
 *
 * @param segmentId IK301
 * @param position IK302: one-based position in the transaction set, ST is 1
 * @param loopId IK303, empty if none
 * @param code IK304: 1 unrecognised, 2 unexpected, 3 required missing, 5 too many, 8 has element
 *     errors, I4, I6, I7, ...
 * @param situationalTrigger CTX of a situational rule: the segment, element and rule that asked for
 *     it; empty if none
 * @param claim the patient control number of the claim at fault (CTX CLM01:...), empty outside a
 *     claim
 * @param elements element faults, in order
 */
public record SegmentFault(
    String segmentId,
    int position,
    String loopId,
    String code,
    List<SituationalTrigger> situationalTrigger,
    String claim,
    List<ElementFault> elements) {

  /**
   * A fault in an element (IK4).
   *
   * @param element IK401-1, one-based
   * @param component IK401-2, one-based, 0 if none
   * @param repeat IK401-3, one-based, 0 if none
   * @param referenceNumber IK402 data element reference number, empty if unknown
   * @param code IK403
   * @param badValue IK404, cut to 99 characters and cleaned of delimiters; empty if the element is
   *     missing
   */
  public record ElementFault(
      int element,
      int component,
      int repeat,
      String referenceNumber,
      String code,
      String badValue) {}

  /**
   * Where a situational rule was set off (CTX*SITUATIONAL TRIGGER).
   *
   * @param segmentId CTX02
   * @param position CTX03
   * @param loopId CTX04, empty if none
   * @param element CTX05-1, 0 if the whole segment
   */
  public record SituationalTrigger(String segmentId, int position, String loopId, int element) {}
}
