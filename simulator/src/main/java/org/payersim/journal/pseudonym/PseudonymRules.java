package org.payersim.journal.pseudonym;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.rules.RuleSource;

/**
 * Replaces the identities in rules: families, providers, payees and their accounts, authorisations,
 * and what conditions of stubs and user rules hold members, claims and providers against. Documents
 * of other kinds stay as they are, to the byte.
 */
public final class PseudonymRules {
  private static final ObjectMapper YAML =
      new ObjectMapper(
              new YAMLFactory()
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES))
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  private static final Set<String> KINDS =
      Set.of(
          "families",
          "providers",
          "payments",
          "authorizations",
          "referrals",
          "stubs",
          "user-rules");

  /** Fields with a name or number, by the kind of document. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "families", Set.of("last", "first", "memberId", "formerly"),
          "providers", Set.of("tax", "name"),
          "payments", Set.of("tax", "number"),
          "authorizations", Set.of("member"),
          "referrals", Set.of("member"));

  private static final Set<String> NPIS = Set.of("npi", "primaryCare", "providers", "groups");
  private static final Set<String> CONDITIONS = Set.of("when", "lines");

  /** A name or number held against a text in a condition. */
  private static final Pattern HELD_AGAINST =
      Pattern.compile(
          "(member\\.id|member\\.last|member\\.first|claim\\.number|provider\\.billing|provider\\.tax"
              + "|provider\\.rendering)(\\s*(?:==|!=|in)\\s*|\\.startsWith\\(|\\.contains\\()"
              + "(\\[[^\\]]*\\]|'[^']*'|\"[^\"]*\")");

  private static final Pattern LITERAL = Pattern.compile("(['\"])([^'\"]*)\\1");

  private final Pseudonyms pseudonyms;

  public PseudonymRules(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** The same rules about others. */
  public RuleSource of(RuleSource source) {
    if (source.isTable() || KINDS.stream().noneMatch(source.text()::contains)) {
      return source;
    }
    try {
      return new RuleSource(source.name(), source.isJson() ? json(source) : yaml(source));
    } catch (JsonProcessingException e) {
      return source; // no rules; the payer refused them, and will again
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String json(RuleSource source) throws IOException {
    JsonNode root = JSON.readTree(source.text());
    return replace(root) ? JSON.writeValueAsString(root) : source.text();
  }

  private String yaml(RuleSource source) throws IOException {
    List<JsonNode> documents =
        YAML.readerFor(JsonNode.class).<JsonNode>readValues(source.text()).readAll();
    boolean changed = false;
    StringBuilder text = new StringBuilder();
    for (JsonNode document : documents) {
      changed |= replace(document);
      text.append(text.isEmpty() ? "" : "---\n").append(YAML.writeValueAsString(document));
    }
    return changed ? text.toString() : source.text();
  }

  /** Whether it is a document that has identities. */
  private boolean replace(JsonNode document) {
    if (document instanceof ArrayNode several) {
      boolean changed = false;
      for (JsonNode one : several) {
        changed |= replace(one);
      }
      return changed;
    }
    String kind = document.path("kind").asText();
    if (!KINDS.contains(kind)) {
      return false;
    }
    walk(document, kind);
    return true;
  }

  private void walk(JsonNode node, String kind) {
    if (node instanceof ObjectNode object) {
      List<String> names = object.propertyStream().map(Map.Entry::getKey).toList();
      for (String name : names) {
        JsonNode value = object.path(name);
        if (value.isArray() && value.path(0).isValueNode()) {
          ArrayNode replaced = object.arrayNode();
          value.forEach(one -> replaced.add(replaced(kind, name, one)));
          object.set(name, replaced);
        } else if (value.isValueNode()) {
          object.set(name, replaced(kind, name, value));
        } else {
          walkInto(value, kind);
        }
      }
    }
  }

  private void walkInto(JsonNode value, String kind) {
    if (value.isArray()) {
      value.forEach(one -> walkInto(one, kind));
    } else if (value instanceof ObjectNode object) {
      // the id of a family is a member number; that of a document is not
      if (kind.equals("families") && object.has("id")) {
        object.put("id", pseudonyms.word(object.path("id").asText()));
      }
      walk(object, kind);
    }
  }

  private JsonNode replaced(String kind, String name, JsonNode value) {
    String text = value.asText();
    if (CONDITIONS.contains(name)) {
      return TextNode.valueOf(condition(text));
    }
    if (name.equals("born")) {
      return TextNode.valueOf(birthday(text));
    }
    if (NPIS.contains(name) && !kind.equals("stubs") && !kind.equals("user-rules")) {
      return TextNode.valueOf(pseudonyms.npi(text));
    }
    return WORDS.getOrDefault(kind, Set.of()).contains(name)
        ? TextNode.valueOf(pseudonyms.word(text))
        : value;
  }

  private String birthday(String text) {
    try {
      return pseudonyms.birthday(LocalDate.parse(text)).toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** A condition about others. */
  String condition(String text) {
    Matcher matcher = HELD_AGAINST.matcher(text);
    StringBuilder made = new StringBuilder();
    while (matcher.find()) {
      boolean npi = !matcher.group(1).endsWith("tax") && matcher.group(1).startsWith("provider");
      Matcher literal = LITERAL.matcher(matcher.group(3));
      StringBuilder literals = new StringBuilder();
      while (literal.find()) {
        String word = literal.group(2);
        literal.appendReplacement(
            literals,
            Matcher.quoteReplacement(
                literal.group(1)
                    + (npi ? pseudonyms.npi(word) : pseudonyms.word(word))
                    + literal.group(1)));
      }
      literal.appendTail(literals);
      matcher.appendReplacement(
          made, Matcher.quoteReplacement(matcher.group(1) + matcher.group(2) + literals));
    }
    matcher.appendTail(made);
    return made.toString();
  }
}
