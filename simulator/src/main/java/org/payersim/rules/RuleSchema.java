package org.payersim.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds documents against {@code rules/schema/rules.schema.json}. */
final class RuleSchema {
  private static final String FILE = "schema/rules.schema.json";
  private static final ObjectNode ROOT = root();
  private static final Map<RuleKind, Schema> BY_KIND = new ConcurrentHashMap<>();

  private RuleSchema() {}

  /** Adds a fault for everything the schema forbids. */
  static void check(RuleKind kind, Node.Fields document, FaultList faults) {
    Schema schema = BY_KIND.computeIfAbsent(kind, RuleSchema::load);
    for (Error error : schema.validate(document.toJson())) {
      report(error, document, faults);
    }
  }

  private static ObjectNode root() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(RuleFiles.resource(FILE));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the shipped schema is not JSON", e);
    }
  }

  /** The same schema, but for this kind alone: its errors name what is wrong, not five choices. */
  private static Schema load(RuleKind kind) {
    ObjectNode schema = ROOT.deepCopy();
    schema.remove(List.of("oneOf", "$id"));
    schema.put("$ref", "#/$defs/" + kind.word());
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  private static void report(Error error, Node.Fields document, FaultList faults) {
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
    faults.add(line, field.toString(), message(error, at));
  }

  private static String message(Error error, Node at) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> "unknown field";
      case "required" -> "is missing";
      case "pattern", "type", "enum", "const", "minimum" -> {
        String written = at instanceof Node.Scalar scalar ? "'" + scalar.text() + "'" : "this";
        yield written + " is not " + expected(error);
      }
      default -> error.getMessage();
    };
  }

  /** What should stand there: the title beside the keyword that failed. */
  private static String expected(Error error) {
    NodePath keyword = error.getSchemaLocation().getFragment();
    JsonNode schema = ROOT;
    for (int i = 0; i < keyword.getNameCount() - 1; i++) {
      schema = schema.path(keyword.getElement(i).toString());
    }
    return schema.path("title").asText("what belongs here: " + error.getMessage());
  }
}
