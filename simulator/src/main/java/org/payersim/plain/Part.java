package org.payersim.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.money.Money;

/**
 * An object of a claim. What is asked of it and not there as it should be is put down as a fault,
 * and read as absent; fields nobody asks for are faults too, once {@link #close} is called.
 */
final class Part {
  private static final int LONGEST_TEXT = 256;
  private static final int MOST_ITEMS = 1_000;

  private final JsonNode node;
  private final String pointer;
  private final List<PlainFault> faults;
  private final Set<String> asked = new LinkedHashSet<>();

  Part(JsonNode node, String pointer, List<PlainFault> faults) {
    this.node = node;
    this.pointer = pointer;
    this.faults = faults;
  }

  /** Where it stands, as a JSON Pointer. */
  String pointer() {
    return pointer;
  }

  /** Where a field of it stands. */
  String pointer(String field) {
    return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
  }

  void fault(String field, String detail) {
    faults.add(new PlainFault(field.isEmpty() ? pointer : pointer(field), detail));
  }

  /** Of one item of a list. */
  void fault(String field, int index, String detail) {
    faults.add(new PlainFault(pointer(field) + "/" + index, detail));
  }

  private JsonNode get(String field) {
    asked.add(field);
    JsonNode found = node.path(field);
    return found.isNull() ? MissingNode.getInstance() : found;
  }

  /** Whether it says anything at all. */
  boolean isThere() {
    return node.isObject();
  }

  boolean has(String field) {
    return !get(field).isMissingNode();
  }

  /** A text, or a number taken for one; empty if absent. */
  String text(String field) {
    JsonNode found = get(field);
    return found.isMissingNode() ? "" : text(found, pointer(field));
  }

  private String text(JsonNode found, String at) {
    boolean isText = found.isTextual() || found.isIntegralNumber();
    if (!isText || found.asText().length() > LONGEST_TEXT) {
      faults.add(new PlainFault(at, "is a text of up to " + LONGEST_TEXT + " characters"));
      return "";
    }
    return found.asText().strip();
  }

  /** A text that must be there. */
  String needed(String field) {
    String text = text(field);
    if (text.isEmpty() && !isFaulty(field)) {
      fault(field, "is missing");
    }
    return text;
  }

  private boolean isFaulty(String field) {
    String at = pointer(field);
    return faults.stream().anyMatch(fault -> fault.pointer().equals(at));
  }

  /**
   * A text that is one of these names, read as what they stand for; {@code otherwise} if absent.
   */
  String named(String field, Map<String, String> names, String otherwise) {
    String text = text(field);
    if (text.isEmpty()) {
      return otherwise;
    }
    String meant = names.get(text);
    if (meant == null) {
      fault(field, "is one of " + String.join(", ", names.keySet().stream().sorted().toList()));
      return otherwise;
    }
    return meant;
  }

  boolean truth(String field, boolean otherwise) {
    JsonNode found = get(field);
    if (!found.isMissingNode() && !found.isBoolean()) {
      fault(field, "is true or false");
    }
    return found.asBoolean(otherwise);
  }

  /** Dollars with two decimals at most, as a text or a number. */
  Optional<Money> money(String field) {
    Optional<BigDecimal> amount = number(field, 2, "is an amount of dollars such as \"120.00\"");
    return amount.map(said -> Money.of(said.setScale(2).toPlainString()));
  }

  /** A count, not negative, with three decimals at most. */
  Optional<BigDecimal> count(String field) {
    Optional<BigDecimal> count = number(field, 3, "is a count such as 1 or \"2.5\"");
    if (count.isPresent() && count.get().signum() < 0) {
      fault(field, "is not negative");
      return Optional.empty();
    }
    return count;
  }

  private Optional<BigDecimal> number(String field, int decimals, String otherwise) {
    JsonNode found = get(field);
    Optional<BigDecimal> number = Said.number(found, decimals);
    if (number.isEmpty() && !found.isMissingNode()) {
      fault(field, otherwise);
    }
    return number;
  }

  /** A whole number within these limits. */
  Optional<Integer> whole(String field, int least, int most) {
    JsonNode found = get(field);
    Optional<Integer> number = Said.whole(found).filter(one -> one >= least && one <= most);
    if (number.isEmpty() && !found.isMissingNode()) {
      fault(field, "is a whole number from " + least + " to " + most);
    }
    return number;
  }

  /** A day, read as yyyymmdd; empty if absent. */
  String day(String field) {
    String text = text(field);
    Optional<String> day = Said.day(text);
    if (day.isEmpty() && !text.isEmpty()) {
      fault(field, "is a day such as 2026-04-10");
    }
    return day.orElse("");
  }

  /** First and last day, each yyyymmdd, from two fields; the last is the first if absent. */
  Optional<Span> span(String first, String last) {
    String from = day(first);
    String to = day(last);
    if (from.isEmpty() && !to.isEmpty() && !isFaulty(first)) {
      fault(first, "is missing");
    }
    if (!to.isEmpty() && to.compareTo(from) < 0 && !from.isEmpty()) {
      fault(last, "lies before the first day");
    }
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(from, to.isEmpty() ? from : to));
  }

  /** First and last day, each yyyymmdd. */
  record Span(String from, String to) {}

  /** Days by name: each a day, or an object of from and to. */
  Map<String, Span> days(String field) {
    Part all = object(field);
    Map<String, Span> spans = new LinkedHashMap<>();
    all.node
        .fieldNames()
        .forEachRemaining(
            name -> {
              Optional<Span> span;
              if (all.node.path(name).isObject()) {
                Part both = all.object(name);
                span = both.span("from", "to");
                both.close();
              } else {
                String day = all.day(name);
                span = day.isEmpty() ? Optional.empty() : Optional.of(new Span(day, day));
              }
              span.ifPresent(days -> spans.put(name, days));
            });
    return spans;
  }

  /** Texts by name. */
  Map<String, String> texts(String field, String pattern, String otherwise) {
    Part all = object(field);
    Map<String, String> texts = new LinkedHashMap<>();
    all.node
        .fieldNames()
        .forEachRemaining(
            name -> {
              String text = all.text(name);
              if (!name.matches(pattern)) {
                all.fault(name, otherwise);
              } else if (!text.isEmpty()) {
                texts.put(name, text);
              }
            });
    return texts;
  }

  /** An object; one that says nothing if absent. */
  Part object(String field) {
    JsonNode found = get(field);
    if (!found.isMissingNode() && !found.isObject()) {
      fault(field, "is an object");
    }
    return new Part(found, pointer(field), faults);
  }

  /** A list of objects; none if absent. */
  List<Part> objects(String field) {
    List<Part> parts = new ArrayList<>();
    for (JsonNode item : items(field)) {
      String at = pointer(field) + "/" + parts.size();
      if (!item.isObject()) {
        faults.add(new PlainFault(at, "is an object"));
      }
      parts.add(new Part(item, at, faults));
    }
    return parts;
  }

  /** A list of texts; none if absent. */
  List<String> list(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(field)) {
      texts.add(text(item, pointer(field) + "/" + texts.size()));
    }
    return texts;
  }

  /** A list of texts or objects: an object that says only this stands for a text. */
  List<Part> objectsOr(String field, String only) {
    List<Part> parts = new ArrayList<>();
    for (JsonNode item : items(field)) {
      String at = pointer(field) + "/" + parts.size();
      JsonNode whole =
          item.isTextual() ? JsonNodeFactory.instance.objectNode().set(only, item) : item;
      if (!whole.isObject()) {
        faults.add(new PlainFault(at, "is a text or an object"));
      }
      parts.add(new Part(whole, at, faults));
    }
    return parts;
  }

  private List<JsonNode> items(String field) {
    JsonNode found = get(field);
    if (found.isMissingNode()) {
      return List.of();
    }
    if (!found.isArray() || found.size() > MOST_ITEMS) {
      fault(field, "is a list of up to " + MOST_ITEMS);
      return List.of();
    }
    List<JsonNode> items = new ArrayList<>();
    found.forEach(items::add);
    return items;
  }

  /** Ends reading: what was not asked for is no field. */
  void close() {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                fault(name, "is no field of a claim here");
              }
            });
  }
}
