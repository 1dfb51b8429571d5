package org.payersim.scenarios.oracle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules as plain trees, as they stand in the documents: a later document takes the place of
 * earlier ones of its kind and id from another source.
 */
public final class Documents {
  private static final ObjectMapper YAML = plain(new YAMLMapper());
  private static final ObjectMapper JSON = plain(new ObjectMapper());

  private final Map<String, List<JsonNode>> byName = new HashMap<>();
  private final Map<String, JsonNode> families = new HashMap<>();
  private final Map<String, JsonNode> providers = new HashMap<>();

  private static ObjectMapper plain(ObjectMapper mapper) {
    return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  /** Lays one source, of one or more documents, over those read before. */
  public void add(String name, String text) throws IOException {
    if (name.endsWith(".table")) {
      return;
    }
    ObjectMapper mapper = name.endsWith(".json") ? JSON : YAML;
    Set<String> ofThisSource = new HashSet<>();
    try (MappingIterator<JsonNode> all = mapper.readerFor(JsonNode.class).readValues(text)) {
      while (all.hasNext()) {
        JsonNode document = all.next();
        if (!document.isNull()) {
          add(document, ofThisSource);
        }
      }
    }
  }

  private void add(JsonNode document, Set<String> ofThisSource) {
    String kind = document.path("kind").asText();
    document.path("families").forEach(family -> families.put(family.path("id").asText(), family));
    document.path("providers").forEach(one -> providers.put(one.path("npi").asText(), one));
    String name = kind + "/" + document.path("id").asText();
    if (ofThisSource.add(name)) {
      byName.remove(name);
    }
    byName.computeIfAbsent(name, none -> new ArrayList<>()).add(document);
  }

  /** All documents of a kind in force on a day, by id. */
  public List<JsonNode> list(String kind, LocalDate day) {
    return byName.keySet().stream()
        .filter(name -> name.startsWith(kind + "/"))
        .sorted()
        .flatMap(name -> find(kind, name.substring(kind.length() + 1), day).stream())
        .toList();
  }

  /** The version of a document in force on a day. */
  public Optional<JsonNode> find(String kind, String id, LocalDate day) {
    return byName.getOrDefault(kind + "/" + id, List.of()).stream()
        .filter(document -> contains(document.path("effective"), day))
        .findFirst();
  }

  Optional<JsonNode> findFamily(String memberId) {
    return Optional.ofNullable(families.get(memberId));
  }

  /** Whether a provider is on file. */
  boolean knows(String npi) {
    return providers.containsKey(npi);
  }

  /** Whether a provider takes part in a network on a day. */
  boolean participates(String npi, String network, LocalDate day) {
    JsonNode provider = providers.get(npi);
    if (provider == null) {
      return false;
    }
    for (JsonNode one : provider.path("networks")) {
      if (one.path("network").asText().equals(network) && contains(one, day)) {
        return true;
      }
    }
    return false;
  }

  static boolean contains(JsonNode span, LocalDate day) {
    return !day.isBefore(LocalDate.parse(span.path("from").asText()))
        && (!span.has("to") || !day.isAfter(LocalDate.parse(span.path("to").asText())));
  }
}
