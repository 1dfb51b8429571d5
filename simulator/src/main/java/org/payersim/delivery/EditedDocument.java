package org.payersim.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A document of the payer's own, taken apart so that it can be spoiled. */
final class EditedDocument {
  private static final int ELEMENT_SEPARATOR = 3;
  private static final int TERMINATOR = 105;
  private static final int RECEIVER = 54;
  private static final int RECEIVER_END = 69;
  private static final int CONTROL_NUMBER = 90;
  private static final int CONTROL_NUMBER_END = 99;

  private final String separator;
  private final String end;
  private final List<String> segments;

  private EditedDocument(String separator, String end, List<String> segments) {
    this.separator = separator;
    this.end = end;
    this.segments = new ArrayList<>(segments);
  }

  static EditedDocument of(byte[] document) {
    String text = new String(document, StandardCharsets.ISO_8859_1);
    String terminator = text.substring(TERMINATOR, TERMINATOR + 1);
    boolean breaks = text.startsWith("\n", TERMINATOR + 1) && !terminator.equals("\n");
    String end = breaks ? terminator + "\n" : terminator;
    return new EditedDocument(
        text.substring(ELEMENT_SEPARATOR, ELEMENT_SEPARATOR + 1),
        end,
        Arrays.asList(text.substring(0, text.length() - end.length()).split(quoted(end), -1)));
  }

  private static String quoted(String end) {
    return Pattern.quote(end);
  }

  /** ISA08 of a document of the payer's own. */
  static String partner(byte[] document) {
    return field(document, RECEIVER, RECEIVER_END);
  }

  /** ISA13. */
  static String controlNumber(byte[] document) {
    return field(document, CONTROL_NUMBER, CONTROL_NUMBER_END);
  }

  private static String field(byte[] document, int from, int to) {
    return new String(document, from, to - from, StandardCharsets.ISO_8859_1).strip();
  }

  byte[] bytes() {
    return bytes(segments);
  }

  private byte[] bytes(List<String> some) {
    return (String.join(end, some) + end).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** So many pieces of about the same number of segments, at most one a segment. */
  List<byte[]> pieces(int parts) {
    List<byte[]> pieces = new ArrayList<>();
    int count = Math.min(parts, segments.size());
    for (int i = 0; i < count; i++) {
      pieces.add(
          bytes(segments.subList(i * segments.size() / count, (i + 1) * segments.size() / count)));
    }
    return pieces;
  }

  boolean is(int index, String id) {
    return segments.get(index).startsWith(id + separator);
  }

  /** The first segment of this kind from here on, or -1. */
  int first(String id, int from) {
    for (int i = from; i < segments.size(); i++) {
      if (is(i, id)) {
        return i;
      }
    }
    return -1;
  }

  /** The last segment of this kind, or -1. */
  int last(String id) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (is(i, id)) {
        return i;
      }
    }
    return -1;
  }

  /** An element, counted from 1; empty if it is not there. */
  String element(int index, int element) {
    String[] elements = segments.get(index).split(quoted(separator), -1);
    return element < elements.length ? elements[element] : "";
  }

  void set(int index, int element, String value) {
    String[] elements = segments.get(index).split(quoted(separator), -1);
    elements[element] = value;
    segments.set(index, String.join(separator, elements));
  }

  /** Removes segments, from the first up to but not including the last. */
  void remove(int from, int to) {
    segments.subList(from, to).clear();
  }
}
