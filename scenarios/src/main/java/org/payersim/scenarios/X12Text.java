package org.payersim.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * X12 split the plain way, with the delimiters its ISA declares. On purpose not the product's own
 * reader: it judges what that product writes.
 *
 * @param segments in order, over all interchanges of the text
 */
public record X12Text(List<Segment> segments) {

  /**
   * A segment.
   *
   * @param text as written, without its terminator
   * @param elements identifier first
   * @param componentSeparator of its interchange
   * @param terminator of its interchange
   */
  public record Segment(
      String text, List<String> elements, char componentSeparator, char terminator) {
    public String id() {
      return elements.get(0);
    }

    /** An element by its number, empty if not there. */
    public String element(int number) {
      return number < elements.size() ? elements.get(number) : "";
    }

    /** A component of an element, empty if not there. */
    public String component(int element, int number) {
      List<String> parts = split(element(element), componentSeparator);
      return number <= parts.size() ? parts.get(number - 1) : "";
    }

    public boolean is(String id) {
      return elements.get(0).equals(id);
    }
  }

  private static final int ISA_LENGTH = 106;

  /** Splits the text; what does not begin with a whole ISA has no segments. */
  public static X12Text of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Segment> segments = new ArrayList<>();
    int at = skipBlanks(text, 0);
    while (text.startsWith("ISA", at) && at + ISA_LENGTH <= text.length()) {
      at = interchange(text, at, segments);
    }
    return new X12Text(List.copyOf(segments));
  }

  /**
   * The same X12 with a line feed after every segment, so that files of it can be read and compared
   * line by line; line breaks between segments mean nothing.
   */
  public static byte[] onePerLine(byte[] bytes) {
    StringBuilder lines = new StringBuilder(bytes.length + 256);
    for (Segment segment : of(bytes).segments()) {
      lines.append(segment.text).append(segment.terminator);
      if (segment.terminator != '\n') {
        lines.append('\n');
      }
    }
    return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Splits one interchange and returns where the next may begin. */
  private static int interchange(String text, int start, List<Segment> segments) {
    char element = text.charAt(start + 3);
    char component = text.charAt(start + 104);
    char terminator = text.charAt(start + 105);
    int at = start;
    while (at < text.length()) {
      int end = text.indexOf(terminator, at);
      String segment = text.substring(at, end < 0 ? text.length() : end);
      segments.add(new Segment(segment, split(segment, element), component, terminator));
      at = end < 0 ? text.length() : skipBlanks(text, end + 1);
      if (segment.startsWith("IEA" + element)) {
        break;
      }
    }
    return at;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }
}
