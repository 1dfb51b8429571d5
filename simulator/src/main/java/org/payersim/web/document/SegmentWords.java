package org.payersim.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.payersim.explain.CodeWords;
import org.payersim.status.ClaimStatus;
import org.payersim.web.document.Delimited.Cut;

/** Says what a segment and each of its elements is, from {@code segments.properties}. */
public final class SegmentWords {
  private static final Properties WORDS = load();
  private static final String FIRST = "01";
  private static final int LAST_REASON = 11;

  private SegmentWords() {}

  /**
   * An element that was sent.
   *
   * @param place as billers call it: {@code CLM01}, {@code SV101-2}
   * @param value as sent
   * @param words what stands there; empty if we have no words for it
   * @param meaning what the value means, if it is a code we have words for
   */
  public record Element(String place, String value, String words, String meaning) {}

  private static Properties load() {
    Properties words = new Properties();
    try (InputStream in = SegmentWords.class.getResourceAsStream("segments.properties")) {
      if (in == null) {
        throw new IllegalStateException("not shipped: segments.properties");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String word(String key) {
    return WORDS.getProperty(key, "");
  }

  /** What the value of an element means, by the words for its codes. */
  public static String ofCode(String segment, String element, String code) {
    return word(segment + "." + element + "." + code);
  }

  /** The segment in a few words: {@code Name: billing provider}. */
  public static String title(Cut segment) {
    String name = word(segment.id());
    if (name.isEmpty()) {
      return "Segment without words here";
    }
    if (segment.id().equals("CAS")) {
      return name + ": " + CodeWords.ofGroup(segment.get(1));
    }
    String at = WORDS.getProperty(segment.id() + ".title", FIRST);
    String code = at.equals("none") ? "" : segment.get(Integer.parseInt(at));
    String meaning = ofCode(segment.id(), at, code);
    return meaning.isEmpty() ? name : name + ": " + meaning;
  }

  /** Its elements that say something, components apart where we have words for them. */
  public static List<Element> elements(Cut segment, Delimited document) {
    List<Element> elements = new ArrayList<>();
    for (int i = 1; i < segment.elements().size(); i++) {
      String value = segment.get(i);
      String number = "%02d".formatted(i);
      if (value.isBlank()) {
        continue;
      }
      List<String> components = document.components(value);
      if (components.size() < 2 || segment.id().equals("ISA")) {
        elements.add(element(segment, number, value));
        continue;
      }
      for (int c = 0; c < components.size(); c++) {
        if (!components.get(c).isEmpty()) {
          elements.add(element(segment, number + "-" + (c + 1), components.get(c)));
        }
      }
    }
    if (segment.id().equals("STC")) {
      status(document.components(segment.get(1)))
          .ifPresent(
              s ->
                  elements.add(0, new Element("STC01", s.toString(), "in words", CodeWords.of(s))));
    }
    return elements;
  }

  private static Optional<ClaimStatus> status(List<String> parts) {
    return parts.size() < 2
        ? Optional.empty()
        : Optional.of(
            new ClaimStatus(parts.get(0), parts.get(1), parts.size() > 2 ? parts.get(2) : ""));
  }

  private static Element element(Cut segment, String number, String value) {
    String key = segment.id() + "." + number;
    String words = word(key);
    if (words.isEmpty() && !number.contains("-")) {
      words = word(key + "-1"); // a composite sent as its first component only
    }
    return new Element(segment.id() + number, value, words, meaning(segment, number, value));
  }

  private static String meaning(Cut segment, String number, String value) {
    String meaning = ofCode(segment.id(), number, value);
    if (!meaning.isEmpty()) {
      return meaning;
    }
    return switch (segment.id()) {
      case "CAS" -> ofAdjustment(number, value);
      case "LQ" -> number.equals("02") ? CodeWords.ofRemark(value) : "";
      case "MOA", "MIA" -> CodeWords.ofRemark(value);
      default -> "";
    };
  }

  private static String ofAdjustment(String number, String value) {
    int at = Integer.parseInt(number.substring(0, 2));
    if (at == 1) {
      return CodeWords.ofGroup(value);
    }
    return at <= LAST_REASON + 6 && at % 3 == 2 ? CodeWords.ofReasonCode(value) : "";
  }
}
