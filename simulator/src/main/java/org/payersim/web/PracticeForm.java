package org.payersim.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A claim of an exercise on a form: its fields by the names of {@code docs/practice.md}. What is
 * typed goes to the payer as it is; only the separators of X12 cannot stand in it.
 *
 * @param claim as an exercise writes it
 */
public record PracticeForm(JsonNode claim) {
  /** Lines of the form. */
  public static final int LINES = 8;

  /** Diagnoses of the form. */
  public static final int DIAGNOSES = 8;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of(
          "number",
          "member",
          "last",
          "first",
          "born",
          "sex",
          "payer",
          "billing",
          "rendering",
          "referring",
          "place",
          "frequency",
          "accident",
          "total");
  private static final List<String> PATIENT =
      List.of("last", "first", "born", "sex", "relationship");
  private static final List<String> OTHER = List.of("id", "name", "decided");
  private static final List<String> LINE =
      List.of("code", "charge", "units", "basis", "date", "place", "note", "paid");

  /** The references the form has a field for: original, authorization, referral, CLIA. */
  private static final List<String> REFERENCES = List.of("F8", "G1", "9F", "X4");

  /** A claim nobody has written yet. */
  static PracticeForm empty() {
    ObjectNode claim = JSON.objectNode();
    claim.put("number", "P-1");
    claim.put("payer", "LKSHR");
    claim.put("billing", "2000005019");
    claim.put("place", "11");
    claim.put("frequency", "1");
    claim.putArray("diagnoses").add("J0190");
    return new PracticeForm(claim);
  }

  /** The same as an original, a replacement or a void of the payer's claim of this number. */
  PracticeForm as(String frequency, String original) {
    ObjectNode copy = claim.deepCopy();
    copy.put("frequency", frequency);
    ObjectNode references =
        copy.get("references") instanceof ObjectNode known ? known : copy.putObject("references");
    if (frequency.equals("1")) {
      references.remove("F8");
    } else {
      references.put("F8", original);
    }
    return new PracticeForm(copy);
  }

  /** What somebody typed. */
  static PracticeForm of(FormFields form) {
    ObjectNode claim = JSON.objectNode();
    TEXTS.forEach(name -> put(claim, name, form.get(name)));
    ObjectNode references = claim.putObject("references");
    REFERENCES.forEach(name -> put(references, name, form.get("ref-" + name)));
    put(references, typed(form.get("ref-more")), form.get("ref-value"));
    ArrayNode diagnoses = claim.putArray("diagnoses");
    for (int i = 1; i <= DIAGNOSES; i++) {
      String code = typed(form.get("dx" + i)).replace(".", "");
      if (!code.isEmpty()) {
        diagnoses.add(code);
      }
    }
    group(claim, "patient", PATIENT, form);
    group(claim, "other", OTHER, form);
    ArrayNode lines = claim.putArray("lines");
    for (int i = 1; i <= LINES; i++) {
      ObjectNode line = line(form, "line" + i + "-");
      if (line.has("code") || line.has("charge")) {
        lines.add(line);
      }
    }
    return new PracticeForm(claim);
  }

  private static void group(ObjectNode claim, String name, List<String> fields, FormFields form) {
    ObjectNode group = JSON.objectNode();
    fields.forEach(field -> put(group, field, form.get(name + "-" + field)));
    if (!group.isEmpty()) {
      claim.set(name, group);
    }
  }

  private static ObjectNode line(FormFields form, String prefix) {
    ObjectNode line = JSON.objectNode();
    LINE.forEach(field -> put(line, field, form.get(prefix + field)));
    list(line.putArray("modifiers"), form.get(prefix + "modifiers"), "[ ,]+");
    list(line.putArray("adjusted"), form.get(prefix + "adjusted"), " *[;,] *");
    for (String pointer : typed(form.get(prefix + "pointers")).split("[ ,]+", -1)) {
      if (pointer.matches("[1-9]|1[0-2]")) {
        line.withArray("pointers").add(Integer.parseInt(pointer));
      } else if (pointer.matches("[A-L]")) {
        line.withArray("pointers").add(pointer.charAt(0) - '@');
      }
    }
    return line;
  }

  private static void list(ArrayNode list, String text, String between) {
    for (String item : typed(text).split(between, -1)) {
      if (!item.isBlank()) {
        list.add(item.strip());
      }
    }
  }

  private static void put(ObjectNode node, String name, String text) {
    String value = typed(text);
    if (!value.isEmpty() && !name.isEmpty()) {
      node.put(name, value);
    }
  }

  private static String typed(String text) {
    return text.replaceAll("[*~:^\\p{Cntrl}]", " ").strip();
  }

  /** A field; empty if it is not said. */
  public String get(String name) {
    return claim.path(name).isNull() ? "" : claim.path(name).asText("");
  }

  /** A field of a part, {@code patient} or {@code other}. */
  public String get(String part, String name) {
    JsonNode value = claim.path(part).path(name);
    return value.isNull() ? "" : value.asText("");
  }

  /** A reference by its qualifier. */
  public String reference(String qualifier) {
    return get("references", qualifier);
  }

  /** A diagnosis by its place, from 1. */
  public String diagnosis(int place) {
    return claim.path("diagnoses").path(place - 1).asText("");
  }

  /** A field of a line, the line from 1; lists with blanks or semicolons between. */
  public String line(int place, String name) {
    JsonNode value = claim.path("lines").path(place - 1).path(name);
    if (!value.isArray()) {
      return value.isNull() ? "" : value.asText("");
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode item : value) {
      text.append(text.isEmpty() ? "" : name.equals("adjusted") ? "; " : " ").append(item.asText());
    }
    return text.toString();
  }

  /** Whether somebody else than the subscriber was treated, or another payer decided. */
  public boolean has(String part) {
    return claim.path(part).isObject();
  }
}
