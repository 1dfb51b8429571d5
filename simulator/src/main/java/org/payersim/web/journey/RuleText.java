package org.payersim.web.journey;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.payersim.rules.RuleSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds fields in the texts rules are compiled from. What it has read of a source it keeps. */
final class RuleText {
  private static final int LINES_AT_MOST = 8;
  private static final String KIND = "kind";

  private final Map<RuleSource, List<Node>> read = new ConcurrentHashMap<>();

  /** A place in a document: where something stands, and under which path. */
  record Place(RuleSource source, Node node, int line, String path) {
    /** What stands there. */
    RuleLine told() {
      return RuleText.line(source, line, node.getEndMark().getLine(), path);
    }

    /** The field or entry below it that a step of a path names, if there is one. */
    Optional<Place> find(String step) {
      int equals = step.indexOf('=');
      return equals < 0
          ? field(step)
          : entry(step.substring(0, equals), step.substring(equals + 1));
    }

    private Optional<Place> field(String name) {
      if (node instanceof MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
          if (text(tuple.getKeyNode()).equals(name)) {
            return Optional.of(at(tuple.getKeyNode(), tuple.getValueNode(), name));
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Place> entry(String name, String value) {
      if (node instanceof SequenceNode list) {
        for (Node item : list.getValue()) {
          if (value(item, name).equals(value)) {
            return Optional.of(at(item, item, value));
          }
        }
      }
      return Optional.empty();
    }

    private Place at(Node where, Node what, String step) {
      return new Place(
          source,
          what,
          where.getStartMark().getLine(),
          path.isEmpty() ? step : path + " › " + step);
    }
  }

  /** The last document of this kind whose field has this value; later sources count more. */
  Optional<Place> document(List<RuleSource> sources, String kind, String field, String value) {
    for (int i = sources.size() - 1; i >= 0; i--) {
      RuleSource source = sources.get(i);
      for (Node root : roots(source)) {
        if (value(root, KIND).equals(kind)
            && (field.isEmpty() || value(root, field).equals(value))) {
          return Optional.of(new Place(source, root, root.getStartMark().getLine(), ""));
        }
      }
    }
    return Optional.empty();
  }

  /** The last entry with this value in the list of this name, whatever document has it. */
  Optional<Place> entry(List<RuleSource> sources, String list, String field, String value) {
    for (int i = sources.size() - 1; i >= 0; i--) {
      RuleSource source = sources.get(i);
      for (Node root : roots(source)) {
        Optional<Place> found =
            new Place(source, root, 0, "").find(list).flatMap(p -> p.find(field + "=" + value));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The row of a table of this kind that begins with these values. */
  static Optional<RuleLine> row(List<RuleSource> sources, String kind, List<String> values) {
    for (int i = sources.size() - 1; i >= 0; i--) {
      RuleSource source = sources.get(i);
      List<String> lines = source.isTable() ? source.text().lines().toList() : List.of();
      if (lines.contains("kind: " + kind)) {
        for (int line = lines.indexOf("---") + 1; line < lines.size(); line++) {
          List<String> row = List.of(lines.get(line).split(" +", -1));
          if (row.size() >= values.size() && row.subList(0, values.size()).equals(values)) {
            return Optional.of(line(source, line, line, kind));
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<Node> roots(RuleSource source) {
    return source.isTable() ? List.of() : read.computeIfAbsent(source, RuleText::compose);
  }

  private static List<Node> compose(RuleSource source) {
    List<Node> roots = new ArrayList<>();
    try {
      new Yaml(new LoaderOptions()).composeAll(new StringReader(source.text())).forEach(roots::add);
    } catch (YAMLException e) {
      return List.of(); // the rules were compiled by another reader; this one only points at lines
    }
    return roots;
  }

  private static String value(Node node, String field) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (text(tuple.getKeyNode()).equals(field)) {
          return text(tuple.getValueNode());
        }
      }
    }
    return "";
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static RuleLine line(RuleSource source, int from, int to, String path) {
    List<String> lines = source.text().lines().toList();
    int end = Math.min(lines.size(), Math.min(Math.max(from + 1, to + 1), from + LINES_AT_MOST));
    String text =
        lines.subList(from, end).stream()
            .filter(l -> !l.isBlank())
            .collect(Collectors.joining("\n"))
            .stripIndent()
            .stripTrailing();
    String file = source.name().substring(source.name().lastIndexOf('/') + 1);
    return new RuleLine(file, from + 1, path, text);
  }
}
