package org.payersim.x12.guide;

/** Is told what the guide check finds, in order of position. */
public interface FaultListener {
  /** Hears nothing: for walks over a set that was checked before. */
  FaultListener DEAF =
      new FaultListener() {
        @Override
        public void segmentFault(
            SegmentError error, String segmentId, int position, String loop, Trigger trigger) {}

        @Override
        public void elementFault(SegmentUse use, int position, ElementProblem problem) {}
      };

  /**
   * A segment is wrong, missing or in the wrong place.
   *
   * @param segmentId the segment, also one that is missing
   * @param position one-based position in the set; of a missing segment, where its absence shows
   * @param loop the loop it belongs to, empty if none
   * @param trigger the situational rule that asks for it, {@link Trigger#NONE} if none does
   */
  void segmentFault(
      SegmentError error, String segmentId, int position, String loop, Trigger trigger);

  /** An element of a segment in its right place is wrong. */
  void elementFault(SegmentUse use, int position, ElementProblem problem);

  /**
   * Where a situational rule was set off.
   *
   * @param element the element, 0 for the segment as a whole
   */
  record Trigger(String segmentId, int position, String loop, int element) {
    public static final Trigger NONE = new Trigger("", 0, "", 0);
  }

  /**
   * An element that is wrong.
   *
   * @param element one-based
   * @param component one-based, 0 if the element as a whole is meant
   * @param repetition one-based, 0 if the element does not repeat
   * @param reference data element number, empty for an element the standard does not know
   * @param value what was sent, possibly long; empty if it is missing
   */
  record ElementProblem(
      ElementError error,
      int element,
      int component,
      int repetition,
      String reference,
      String value) {
    /** Of an element that does not repeat. */
    public ElementProblem(
        ElementError error, int element, int component, String reference, String value) {
      this(error, element, component, 0, reference, value);
    }
  }
}
