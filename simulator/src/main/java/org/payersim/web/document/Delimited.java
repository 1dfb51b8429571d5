package org.payersim.web.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A document cut into segments and elements, for showing only: whatever it is, nothing of it is
 * lost. The separators are those of its first ISA; a text without one is a single piece.
 *
 * @param component component separator
 * @param segments in order
 */
public record Delimited(String component, List<Cut> segments) {
  private static final int ISA_LENGTH = 106;
  private static final int COMPONENT_AT = 104;

  public Delimited {
    segments = List.copyOf(segments);
  }

  /**
   * A segment.
   *
   * @param text as sent, without its terminator and line breaks around it
   * @param elements the identifier, then the elements
   */
  public record Cut(String text, List<String> elements) {
    public Cut {
      elements = List.copyOf(elements);
    }

    /** The identifier. */
    public String id() {
      return elements.get(0);
    }

    /** An element, numbered from 1; empty if there is none. */
    public String get(int element) {
      return element < elements.size() ? elements.get(element) : "";
    }

    /** Whether it is of this kind and begins with this code. */
    public boolean is(String id, String code) {
      return id().equals(id) && (code.isEmpty() || get(1).equals(code));
    }
  }

  /** Cuts a text. */
  public static Delimited of(String text) {
    String trimmed = text.strip();
    if (!trimmed.startsWith("ISA") || trimmed.length() < ISA_LENGTH) {
      return new Delimited(
          ":", trimmed.isEmpty() ? List.of() : List.of(new Cut(trimmed, List.of(trimmed))));
    }
    String element = trimmed.substring(3, 4);
    String terminator = trimmed.substring(ISA_LENGTH - 1, ISA_LENGTH);
    List<Cut> cuts = new ArrayList<>();
    for (String piece : trimmed.split(Pattern.quote(terminator), -1)) {
      String segment = piece.strip();
      if (!segment.isEmpty()) {
        cuts.add(new Cut(segment, List.of(segment.split(Pattern.quote(element), -1))));
      }
    }
    return new Delimited(trimmed.substring(COMPONENT_AT, COMPONENT_AT + 1), cuts);
  }

  /** The components of an element. */
  public List<String> components(String element) {
    return List.of(element.split(Pattern.quote(component), -1));
  }
}
