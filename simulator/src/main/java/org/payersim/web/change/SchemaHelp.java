package org.payersim.web.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What may stand in a plan, read from the schema of the rules. */
public final class SchemaHelp {
  private SchemaHelp() {}

  /**
   * A field.
   *
   * @param name as written
   * @param words what stands there
   */
  public record Row(String name, String words) {}

  /**
   * The fields of a kind of document or of a part of one.
   *
   * @param schema JSON schema of the rules
   * @param part its definition, such as {@code plan}
   */
  public static List<Row> of(String schema, String part) {
    try {
      JsonNode defs = new ObjectMapper().readTree(schema).path("$defs");
      List<Row> rows = new ArrayList<>();
      for (Map.Entry<String, JsonNode> field : defs.path(part).path("properties").properties()) {
        rows.add(new Row(field.getKey(), words(field.getValue(), defs)));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(JsonNode field, JsonNode defs) {
    String reference = field.path("$ref").asText("");
    JsonNode meant = defs.path(reference.substring(reference.lastIndexOf('/') + 1));
    String title = field.path("title").asText(meant.path("title").asText(""));
    String description = field.path("description").asText("");
    return title + (title.isEmpty() || description.isEmpty() ? "" : "; ") + description;
  }
}
