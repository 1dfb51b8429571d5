package org.payersim.scenarios.wanted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.rules.RuleSource;

/** Changes of plans: where a counter is wanted a plan does not have, it gets one. */
final class PlanMoves {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

  private static final String FILE = "wanted-plans.yaml";
  private static final int DEDUCTIBLE = 500;
  private static final int OUT_OF_POCKET = 3000;

  private PlanMoves() {}

  /** The situation with counters for all its plans; empty if none of them lacks one. */
  static Optional<Situation> counting(Situation situation, Wanted wanted) throws IOException {
    Map<String, ObjectNode> plans = new LinkedHashMap<>();
    for (RuleSource source : situation.documents()) {
      if (!source.isTable()) {
        for (JsonNode document :
            YAML.readerFor(JsonNode.class).<JsonNode>readValues(source.text()).readAll()) {
          if (document instanceof ObjectNode one && one.path("kind").asText().equals("plan")) {
            plans.put(one.path("id").asText(), one);
          }
        }
      }
    }
    List<String> changed = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (ObjectNode plan : plans.values()) {
      if (isChanged(plan, wanted)) {
        changed.add(plan.path("id").asText());
        text.append(text.isEmpty() ? "" : "---\n").append(YAML.writeValueAsString(plan));
      }
    }
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    List<RuleSource> documents = new ArrayList<>(situation.documents());
    documents.add(new RuleSource(FILE, text.toString()));
    return Optional.of(
        situation
            .with(documents)
            .from("with what is to be met added to plan " + String.join(", ", changed)));
  }

  private static boolean isChanged(ObjectNode plan, Wanted wanted) {
    if (!(plan.path("inNetwork") instanceof ObjectNode side)) {
      return false;
    }
    boolean changed = false;
    for (Condition.OfCounter one : wanted.ofCounters()) {
      String field = one.counter().isDeductible() ? "deductible" : "outOfPocket";
      if (!side.has(field)) {
        int individual = one.counter().isDeductible() ? DEDUCTIBLE : OUT_OF_POCKET;
        ObjectNode limit = side.putObject(field);
        limit.put("individual", individual);
        limit.put("family", 2 * individual);
        limit.put("type", "embedded");
        changed = true;
      }
    }
    return changed;
  }
}
