package org.payersim.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;

/**
 * YAML or JSON as written, with its line. A scalar stays the text it is: {@code 00100} is no octal
 * number and {@code 25.10} loses no digit, whatever YAML would make of them.
 */
sealed interface Node {
  /** One-based. */
  int line();

  /** The same as JSON, for the schema: every scalar but true and false is a string. */
  JsonNode toJson();

  /**
   * A scalar.
   *
   * @param text as written, without quotes; empty for null
   * @param isBoolean whether it is an unquoted true or false
   */
  record Scalar(int line, String text, boolean isBoolean) implements Node {
    @Override
    public JsonNode toJson() {
      return isBoolean ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : TextNode.valueOf(text);
    }
  }

  /** A list. */
  record Items(int line, List<Node> list) implements Node {
    @Override
    public JsonNode toJson() {
      ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
      for (Node item : list) {
        array.add(item.toJson());
      }
      return array;
    }
  }

  /** Named fields, in order. */
  record Fields(int line, Map<String, Field> map) implements Node {
    @Override
    public JsonNode toJson() {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      map.forEach((name, field) -> object.set(name, field.value.toJson()));
      return object;
    }
  }

  /**
   * A field.
   *
   * @param line line of its name
   * @param value what stands there
   */
  record Field(int line, Node value) {}
}
