package org.payersim.x12.guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.x12.syntax.Segment;

/** The data elements, composites and segments a guide table defines, and uses made of them. */
final class ElementTable {
  static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern REPEATED = Pattern.compile("(\\d+)\\*(.+)");
  private static final Pattern REPEATING = Pattern.compile(".\\^(\\d+)=(.+)");

  private final Map<String, DataElement> elements = new HashMap<>();
  private final Map<String, List<String>> composites = new HashMap<>();
  private final Map<String, List<String>> segments = new HashMap<>();
  private final Map<String, SyntaxNote[]> notes = new HashMap<>();
  private final Map<String, String> named = new HashMap<>();

  /** Codes that go by a name: {@code @name} stands for them. */
  void codes(String name, String codes) {
    named.put(name, codes);
  }

  void element(List<String> words) {
    elements.put(
        words.get(0),
        new DataElement(
            words.get(0),
            ElementType.of(words.get(1)),
            Integer.parseInt(words.get(2)),
            Integer.parseInt(words.get(3))));
  }

  void composite(List<String> words) {
    composites.put(words.get(0), words.subList(1, words.size()));
  }

  void segment(List<String> words) {
    int bar = words.indexOf("|");
    int end = bar < 0 ? words.size() : bar;
    segments.put(words.get(0), words.subList(1, end));
    notes.put(
        words.get(0),
        words.subList(Math.min(end + 1, words.size()), words.size()).stream()
            .map(SyntaxNote::of)
            .toArray(SyntaxNote[]::new));
  }

  /** A use of a segment, from the words its elements have in a loop. */
  SegmentUse use(String id, List<String> words) {
    List<String> parts = segments.get(id);
    if (parts == null) {
      throw new IllegalArgumentException("guide table: no segment " + id);
    }
    return new SegmentUse(id, rules(parts, words), notes.getOrDefault(id, new SyntaxNote[0]));
  }

  private ElementRule[] rules(List<String> parts, List<String> words) {
    if (words.size() > parts.size()) {
      throw new IllegalArgumentException("guide table: more words than elements: " + words);
    }
    ElementRule[] rules = new ElementRule[parts.size()];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = rule(parts.get(i), i < words.size() ? words.get(i) : "-");
    }
    return rules;
  }

  private ElementRule rule(String part, String word) {
    Usage usage = Usage.of(word.charAt(0));
    List<String> components = composites.getOrDefault(part, List.of());
    if (!components.isEmpty()) {
      String inner = word.length() > 1 ? word.substring(2, word.length() - 1) : "";
      DataElement whole = new DataElement(part, ElementType.TEXT, 1, Integer.MAX_VALUE);
      return ElementRule.composite(whole, usage, rules(components, words(inner)));
    }
    DataElement element = elements.get(part);
    if (element == null) {
      throw new IllegalArgumentException("guide table: no element " + part);
    }
    if (word.length() == 1) {
      return ElementRule.simple(element, usage);
    }
    Matcher repeating = REPEATING.matcher(word);
    if (repeating.matches()) {
      int[] codes = codes(spelledOut(repeating.group(2)));
      return ElementRule.repeating(element, usage, codes, Integer.parseInt(repeating.group(1)));
    }
    int[] codes = codes(spelledOut(word.substring(2)));
    return ElementRule.coded(element, usage, word.charAt(1) == '!', codes);
  }

  private String spelledOut(String codes) {
    if (!codes.startsWith("@")) {
      return codes;
    }
    String found = named.get(codes.substring(1));
    if (found == null) {
      throw new IllegalArgumentException("guide table: no codes " + codes);
    }
    return found;
  }

  /** Codes between commas, packed. */
  static int[] codes(String text) {
    return COMMA.splitAsStream(text).mapToInt(Segment::pack).toArray();
  }

  /** Words at blanks outside brackets; a number and a star repeat the word behind them. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ' ' && depth == 0) {
        add(words, text.substring(begin, i));
        begin = i + 1;
      }
    }
    return words;
  }

  private static void add(List<String> words, String word) {
    Matcher repeated = REPEATED.matcher(word);
    if (repeated.matches()) {
      words.addAll(Collections.nCopies(Integer.parseInt(repeated.group(1)), repeated.group(2)));
    } else if (!word.isEmpty()) {
      words.add(word);
    }
  }
}
