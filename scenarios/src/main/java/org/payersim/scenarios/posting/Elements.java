package org.payersim.scenarios.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.payersim.scenarios.X12Text.Segment;

/** Segments with another element. */
final class Elements {
  private Elements() {}

  static Segment with(Segment segment, int element, String value) {
    List<String> elements = new ArrayList<>(segment.elements());
    elements.set(element, value);
    char separator = segment.text().charAt(segment.id().length());
    return new Segment(
        String.join(String.valueOf(separator), elements),
        List.copyOf(elements),
        segment.componentSeparator(),
        segment.terminator());
  }

  /** With another component, numbered from 1 on, of an element. */
  static Segment with(Segment segment, int element, int component, String value) {
    String separator = String.valueOf(segment.componentSeparator());
    List<String> parts =
        new ArrayList<>(List.of(segment.element(element).split(Pattern.quote(separator), -1)));
    parts.set(component - 1, value);
    return with(segment, element, String.join(separator, parts));
  }
}
