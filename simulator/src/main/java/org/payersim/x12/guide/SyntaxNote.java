package org.payersim.x12.guide;

import org.payersim.x12.syntax.Segment;

/**
 * A relation between elements of a segment that the standard itself demands.
 *
 * @param kind what relation
 * @param elements the elements it holds between, one-based
 */
record SyntaxNote(Kind kind, @SuppressWarnings("ArrayRecordComponent") int[] elements) {
  enum Kind {
    /** All of them or none. */
    PAIRED,
    /** At least one. */
    REQUIRED,
    /** At most one. */
    EXCLUSION,
    /** If the first, then all others. */
    CONDITIONAL,
    /** If the first, then at least one other. */
    LIST_CONDITIONAL
  }

  /** Reads the standard's own notation: a letter, then two digits an element. */
  static SyntaxNote of(String text) {
    int[] elements = new int[(text.length() - 1) / 2];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = Integer.parseInt(text.substring(1 + 2 * i, 3 + 2 * i));
    }
    Kind kind =
        switch (text.charAt(0)) {
          case 'P' -> Kind.PAIRED;
          case 'R' -> Kind.REQUIRED;
          case 'E' -> Kind.EXCLUSION;
          case 'C' -> Kind.CONDITIONAL;
          case 'L' -> Kind.LIST_CONDITIONAL;
          default -> throw new IllegalArgumentException("no syntax note " + text);
        };
    return new SyntaxNote(kind, elements);
  }

  /** The element at fault, 0 if the relation holds. */
  int violatedAt(Segment segment) {
    int present = 0;
    for (int element : elements) {
      present += segment.isEmpty(element) ? 0 : 1;
    }
    boolean first = !segment.isEmpty(elements[0]);
    return switch (kind) {
      case PAIRED -> present > 0 && present < elements.length ? firstEmpty(segment) : 0;
      case REQUIRED -> present == 0 ? elements[0] : 0;
      case EXCLUSION -> present > 1 ? elements[elements.length - 1] : 0;
      case CONDITIONAL -> first && present < elements.length ? firstEmpty(segment) : 0;
      case LIST_CONDITIONAL -> first && present == 1 ? elements[1] : 0;
    };
  }

  private int firstEmpty(Segment segment) {
    for (int element : elements) {
      if (segment.isEmpty(element)) {
        return element;
      }
    }
    return 0;
  }
}
