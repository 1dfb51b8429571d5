package org.payersim.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A schema for YAML documents that are no rules, such as exercises: every fault is told with line
 * and field. Scalars are texts as they are written, so that a schema asks for them by pattern.
 */
public final class DocumentSchema {
  private final JsonNode root;
  private final Schema schema;

  private DocumentSchema(JsonNode root) {
    this.root = root;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  /**
   * A schema.
   *
   * @param json JSON Schema, draft 2020-12
   * @throws IllegalArgumentException if it is no JSON
   */
  public static DocumentSchema of(String json) {
    try {
      return new DocumentSchema(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a schema is JSON", e);
    }
  }

  /** What is wrong with a text that should be one document; empty if nothing is. */
  public List<RuleFault> check(RuleSource source) {
    FaultList faults = new FaultList(source.name());
    try (RuleText tokens = new RuleText(source)) {
      if (tokens.next() != JsonToken.START_OBJECT
          || !(tokens.node() instanceof Node.Fields document)) {
        throw new RuleText.Unreadable(1, "a document has named fields");
      }
      for (Error error : schema.validate(document.toJson())) {
        SchemaFaults.report(error, document, root, faults);
      }
      if (tokens.next() != null) {
        throw new RuleText.Unreadable(tokens.line(), "one document only");
      }
    } catch (RuleText.Unreadable e) {
      faults.add(e.line(), "", String.valueOf(e.getMessage()));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      faults.add(line, "", "not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return faults.list();
  }
}
