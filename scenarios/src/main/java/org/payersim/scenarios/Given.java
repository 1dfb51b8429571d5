package org.payersim.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What holds before the first claim comes in: {@code given.yaml}. See the README of the module for
 * the format.
 *
 * @param clock the payer's time at the first turn
 * @param clocks its time from other turns on, by turn
 * @param openPlan the plan everybody is enrolled in; empty if only those the rules name are known
 * @param magicValues whether claim numbers, member numbers and cents choose outcomes
 * @param rules rules documents laid over the shipped ones, in this order
 * @param denials rows of the table of denials this scenario shows, see {@link Denials}
 * @param acts what happens at a turn instead of a claim coming in
 * @param built inputs put together from pieces, by turn, where a file would be too large
 */
public record Given(
    LocalDateTime clock,
    Map<Integer, LocalDateTime> clocks,
    Optional<String> openPlan,
    boolean magicValues,
    List<Path> rules,
    List<Integer> denials,
    Map<Integer, List<Act>> acts,
    Map<Integer, BuiltInput> built) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Set<String> FIELDS =
      Set.of("clock", "clocks", "open", "rules", "denials", "inputs", "acts", "magic");

  /** The folder of documents several scenarios share, beside the chapters. */
  public static final String SHARED = "given";

  static Given read(Path folder, Path catalog) throws IOException {
    Path file = folder.resolve("given.yaml");
    JsonNode root = YAML.readTree(Files.readAllBytes(file));
    root.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException(file + ": unknown field " + name);
              }
            });
    Map<Integer, LocalDateTime> clocks = new TreeMap<>();
    root.path("clocks")
        .properties()
        .forEach(e -> clocks.put(Integer.valueOf(e.getKey()), time(e.getValue())));
    List<Path> rules = new ArrayList<>();
    for (JsonNode name : root.path("rules")) {
      rules.add(find(folder, catalog, name.asText()));
    }
    List<Integer> denials = new ArrayList<>();
    root.path("denials").forEach(row -> denials.add(row.asInt()));
    Map<Integer, BuiltInput> built = new TreeMap<>();
    root.path("inputs")
        .properties()
        .forEach(e -> built.put(Integer.valueOf(e.getKey()), BuiltInput.of(e.getValue())));
    return new Given(
        time(root.required("clock")),
        clocks,
        Optional.ofNullable(root.get("open")).map(JsonNode::asText),
        root.path("magic").asBoolean(),
        List.copyOf(rules),
        List.copyOf(denials),
        acts(root.path("acts"), folder, catalog),
        built);
  }

  /** The payer's time at a turn. */
  public LocalDateTime clockAt(int turn) {
    LocalDateTime time = clock;
    for (Map.Entry<Integer, LocalDateTime> change : clocks.entrySet()) {
      if (change.getKey() <= turn) {
        time = change.getValue();
      }
    }
    return time;
  }

  private static Map<Integer, List<Act>> acts(JsonNode root, Path folder, Path catalog) {
    Map<Integer, List<Act>> acts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> turn : root.properties()) {
      List<Act> ofTurn = new ArrayList<>();
      for (JsonNode act : turn.getValue()) {
        for (Map.Entry<String, JsonNode> said : act.properties()) {
          List<Path> rules = new ArrayList<>();
          if (said.getKey().equals("rules")) {
            said.getValue().forEach(name -> rules.add(find(folder, catalog, name.asText())));
          }
          ofTurn.add(new Act(said.getKey(), said.getValue(), List.copyOf(rules)));
        }
      }
      acts.put(Integer.valueOf(turn.getKey()), List.copyOf(ofTurn));
    }
    return acts;
  }

  private static LocalDateTime time(JsonNode node) {
    return LocalDateTime.parse(node.asText());
  }

  private static Path find(Path folder, Path catalog, String name) {
    for (Path file : List.of(folder.resolve(name), catalog.resolve(SHARED).resolve(name))) {
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new IllegalArgumentException(folder + ": no rules document " + name);
  }
}
