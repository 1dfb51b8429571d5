package org.payersim.routes;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.payersim.money.Money;

/**
 * A segment of a document of this payer's own.
 *
 * @param elements its identifier first; none is missing but at the end
 * @param component what stands between components
 */
record WrittenSegment(List<String> elements, String component) {
  /** Where ISA says what stands between elements, components and segments. */
  private static final int ELEMENT_AT = 3;

  private static final int COMPONENT_AT = 104;
  private static final int TERMINATOR_AT = 105;

  /** All of an interchange; none if it is none. */
  static List<WrittenSegment> list(byte[] document) {
    String text = new String(document, StandardCharsets.ISO_8859_1);
    List<WrittenSegment> all = new ArrayList<>();
    if (text.length() > TERMINATOR_AT && text.startsWith("ISA")) {
      String element = quoted(text, ELEMENT_AT);
      String component = quoted(text, COMPONENT_AT);
      for (String segment : text.split(quoted(text, TERMINATOR_AT), -1)) {
        all.add(new WrittenSegment(List.of(segment.strip().split(element, -1)), component));
      }
    }
    return all;
  }

  private static String quoted(String text, int at) {
    return Pattern.quote(text.substring(at, at + 1));
  }

  /** An element; empty if there is none. */
  String get(int at) {
    return at < elements.size() ? elements.get(at) : "";
  }

  /** A component of an element, from 1; empty if there is none. */
  String get(int at, int part) {
    List<String> parts = parts(at);
    return part <= parts.size() ? parts.get(part - 1) : "";
  }

  List<String> parts(int at) {
    return List.of(get(at).split(component, -1));
  }

  /** An amount; zero if it is not told. */
  Money money(int at) {
    return get(at).isEmpty()
        ? Money.ZERO
        : Money.of(new BigDecimal(get(at)).setScale(2).toPlainString());
  }
}
