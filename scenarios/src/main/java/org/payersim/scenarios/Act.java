package org.payersim.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/**
 * Something that happens between claims: what an examiner does, a change of rules.
 *
 * @param verb ask, answer, release, deny, certify, refuse, appeal, uphold, overturn, reprocess or
 *     rules
 * @param details what it is about, by field
 * @param rules the documents of a change of rules
 */
public record Act(String verb, JsonNode details, List<Path> rules) {
  /** The text of a field, empty if it has none. */
  String text(String field) {
    return details.path(field).asText("");
  }

  /** The texts of a list. */
  List<String> texts(String field) {
    return details.path(field).valueStream().map(JsonNode::asText).toList();
  }
}
