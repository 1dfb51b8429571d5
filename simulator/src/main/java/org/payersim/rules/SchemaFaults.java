package org.payersim.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;

/** Says what a schema forbids in a trainer's words, with line and field. */
final class SchemaFaults {
  private SchemaFaults() {}

  /**
   * Adds a fault for it.
   *
   * @param root the schema that forbids it; its titles say what should stand there
   */
  static void report(Error error, Node.Fields document, JsonNode root, FaultList faults) {
    Node at = document;
    int line = document.line();
    StringBuilder field = new StringBuilder();
    NodePath path = error.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      Object element = path.getElement(i);
      if (at instanceof Node.Fields fields && fields.map().get(element.toString()) != null) {
        Node.Field child = fields.map().get(element.toString());
        field.append(field.isEmpty() ? "" : ".").append(element);
        line = child.line();
        at = child.value();
      } else if (at instanceof Node.Items items) {
        at = items.list().get(Integer.parseInt(element.toString()));
        field.append('[').append(element).append(']');
        line = at.line();
      }
    }
    String property = error.getProperty();
    if (property != null && at instanceof Node.Fields fields) {
      field.append(field.isEmpty() ? "" : ".").append(property);
      Node.Field child = fields.map().get(property);
      line = child == null ? line : child.line();
    }
    faults.add(line, field.toString(), message(error, at, root));
  }

  private static String message(Error error, Node at, JsonNode root) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> "unknown field";
      case "required" -> "is missing";
      case "pattern", "type", "enum", "const", "minimum" -> {
        String written = at instanceof Node.Scalar scalar ? "'" + scalar.text() + "'" : "this";
        yield written + " is not " + expected(error, root);
      }
      default -> error.getMessage();
    };
  }

  /** What should stand there: the title beside the keyword that failed. */
  private static String expected(Error error, JsonNode root) {
    NodePath keyword = error.getSchemaLocation().getFragment();
    JsonNode schema = root;
    for (int i = 0; i < keyword.getNameCount() - 1; i++) {
      schema = schema.path(keyword.getElement(i).toString());
    }
    return schema.path("title").asText("what belongs here: " + error.getMessage());
  }
}
