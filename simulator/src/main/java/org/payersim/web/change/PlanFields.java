package org.payersim.web.change;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The numbers of a plan that people like to change, found in its text: only their digits are
 * replaced, so that comments and everything else stay as they are.
 *
 * @param text rules in YAML
 * @param fields in order
 */
public record PlanFields(String text, List<Field> fields) {
  private static final Set<String> CHANGEABLE =
      Set.of("individual", "family", "copay", "coinsurance", "timelyFiling", "allowed");
  private static final int MOST = 120;

  public PlanFields {
    fields = List.copyOf(fields);
  }

  /**
   * A number.
   *
   * @param group where it stands: the plan, or a service
   * @param label what it is
   * @param value as written
   * @param from where it begins in the text
   */
  public record Field(String group, String label, String value, int from) {}

  /** Finds them; none if the text is no YAML. */
  public static PlanFields of(String text) {
    Walk walk = new Walk(text);
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        walk.take(token, parser);
      }
    } catch (IOException e) {
      return new PlanFields(text, List.of());
    }
    return new PlanFields(text, walk.fields);
  }

  /** The text with other numbers: by {@code f0}, {@code f1} and so on; an empty one stays. */
  public String with(UnaryOperator<String> typed) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = fields.size() - 1; i >= 0; i--) {
      String value = typed.apply("f" + i).strip();
      if (value.matches("[0-9a-z.% ]{1,20}")) {
        int from = fields.get(i).from();
        changed.replace(from, from + fields.get(i).value().length(), value);
      }
    }
    return changed.toString();
  }

  /** Follows the tokens down to the numbers. */
  private static final class Walk {
    private final String text;
    private final int[] lines;
    private final List<Field> fields = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private String name = "";
    private String kind = "";
    private String plan = "";
    private String service = "";

    Walk(String text) {
      this.text = text;
      this.lines = lines(text);
    }

    private static int[] lines(String text) {
      List<Integer> starts = new ArrayList<>();
      starts.add(0);
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '\n') {
          starts.add(i + 1);
        }
      }
      return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    void take(JsonToken token, JsonParser parser) throws IOException {
      if (token.isStructStart()) {
        if (path.isEmpty()) {
          kind = "";
          service = "";
        }
        path.addLast(name);
        name = "";
      } else if (token.isStructEnd()) {
        path.removeLast();
      } else if (token == JsonToken.FIELD_NAME) {
        name = parser.currentName();
      } else {
        value(parser);
      }
    }

    private void value(JsonParser parser) throws IOException {
      String value = parser.getText();
      boolean top = path.size() == 1;
      if (top && name.equals("kind")) {
        kind = value;
      } else if (top && name.equals("name")) {
        plan = value;
      } else if (path.size() == 3 && name.equals("name")) {
        service = value;
      }
      int from =
          lines[parser.currentTokenLocation().getLineNr() - 1]
              + parser.currentTokenLocation().getColumnNr()
              - 1;
      boolean plain = text.startsWith(value, from);
      if (kind.equals("plan") && CHANGEABLE.contains(name) && plain && fields.size() < MOST) {
        fields.add(new Field(path.contains("services") ? service : plan, label(), value, from));
      }
    }

    private String label() {
      List<String> words = new ArrayList<>();
      for (String part : path) {
        switch (part) {
          case "inNetwork" -> words.add("in network");
          case "outOfNetwork" -> words.add("out of network");
          case "preferred" -> words.add("preferred network");
          case "deductible" -> words.add("deductible");
          case "outOfPocket" -> words.add("out-of-pocket maximum");
          default -> {}
        }
      }
      words.add(name.equals("timelyFiling") ? "timely filing" : name);
      return String.join(", ", words);
    }
  }
}
