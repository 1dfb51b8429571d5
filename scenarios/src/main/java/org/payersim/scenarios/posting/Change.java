package org.payersim.scenarios.posting;

import java.util.ArrayList;
import java.util.List;
import org.payersim.scenarios.X12Text.Segment;

/**
 * A change of one place of an 835.
 *
 * @param kind what is done
 * @param at index of the first segment it touches
 * @param until index after the last
 * @param instead what stands there afterwards
 * @param place in words
 * @param before what stood there, in words or as sent
 * @param after what stands there now
 */
record Change(
    Mutation kind,
    int at,
    int until,
    List<Segment> instead,
    String place,
    String before,
    String after) {
  Change {
    instead = List.copyOf(instead);
  }

  /** The whole text with the change; the count of the set is right, unless it is what changes. */
  List<Segment> applyTo(List<Segment> segments) {
    List<Segment> changed = new ArrayList<>(segments.subList(0, at));
    changed.addAll(instead);
    changed.addAll(segments.subList(until, segments.size()));
    int more = instead.size() - (until - at);
    if (more != 0) {
      int trailer = at;
      while (!changed.get(trailer).is("SE")) {
        trailer++;
      }
      Segment end = changed.get(trailer);
      int count = Integer.parseInt(end.element(1)) + more;
      changed.set(trailer, Elements.with(end, 1, Integer.toString(count)));
    }
    return changed;
  }
}
