package org.payersim.web.journey;

import java.util.List;
import org.payersim.web.document.SegmentWords.Element;

/**
 * A document as it is shown.
 *
 * @param id its name on the page
 * @param kind what it is
 * @param text as sent
 * @param segments in order, at most {@link #SEGMENTS_AT_MOST}
 * @param left how many more there are
 */
public record Shown(String id, Document.Kind kind, String text, List<Segment> segments, int left) {
  /** More would be no help to anybody. */
  static final int SEGMENTS_AT_MOST = 1500;

  public Shown {
    segments = List.copyOf(segments);
  }

  /**
   * A segment.
   *
   * @param anchor its name on the page
   * @param text as sent, control characters made visible
   * @param title what it is
   * @param elements what stands in it
   * @param mentions rulings that looked at it, or that it tells
   * @param faulty whether a fault was found there
   */
  public record Segment(
      String anchor,
      String text,
      String title,
      List<Element> elements,
      List<Item.Link> mentions,
      boolean faulty) {
    public Segment {
      elements = List.copyOf(elements);
      mentions = List.copyOf(mentions);
    }
  }
}
