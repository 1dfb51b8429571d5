package org.payersim.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads a source token by token, so that a long list never stands in memory as a whole. */
final class RuleText implements Closeable {
  private final JsonParser parser;

  RuleText(RuleSource source) throws IOException {
    parser = (source.isJson() ? Json.FACTORY : Yaml.FACTORY).createParser(source.text());
  }

  /** Made when the first JSON source is read. */
  private static final class Json {
    static final JsonFactory FACTORY = new JsonFactory();
  }

  /** Made when the first YAML source is read. */
  private static final class Yaml {
    static final JsonFactory FACTORY = factory();

    private static JsonFactory factory() {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      return YAMLFactory.builder().loaderOptions(options).build();
    }
  }

  /** A fault of form: YAML or JSON, but not as this product reads it. */
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;

    Unreadable(int line, String message) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /** Moves on; null at the end of the text. */
  @Nullable JsonToken next() throws IOException {
    return parser.nextToken();
  }

  String text() throws IOException {
    return parser.getText();
  }

  int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Reads the node whose first token is the current one. */
  Node node() throws IOException {
    JsonToken token = parser.currentToken();
    int line = line();
    if (token == JsonToken.START_OBJECT) {
      return fields(line, new LinkedHashMap<>());
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new Node.Items(line, items);
    }
    return scalar(line, token);
  }

  /** Reads further fields up to the end of the mapping. */
  Node.Fields fields(int line, Map<String, Node.Field> map) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int at = line();
      parser.nextToken();
      if (map.put(name, new Node.Field(at, node())) != null) {
        throw new Unreadable(at, "the field '" + name + "' stands here twice");
      }
    }
    return new Node.Fields(line, map);
  }

  private Node.Scalar scalar(int line, @Nullable JsonToken token) throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw new Unreadable(line, "YAML aliases (*name) are not supported; write the value out");
    }
    boolean isBoolean = token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
    return new Node.Scalar(line, text, isBoolean);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
