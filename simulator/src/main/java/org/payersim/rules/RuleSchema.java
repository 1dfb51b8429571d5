package org.payersim.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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
      SchemaFaults.report(error, document, ROOT, faults);
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
}
