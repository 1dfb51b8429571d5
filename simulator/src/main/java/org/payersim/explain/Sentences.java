package org.payersim.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.payersim.adjudication.worksheet.Finding;

/**
 * The sentences stages are explained in: key {@code Stage.Finding}, value a sentence with the
 * finding's components in braces, {@code {plan}} or, for a component of a component, {@code
 * {period.from}}. A count brings its noun, {@code {units|unit|units}}: the first form for exactly
 * one, the second for any other. A finding without a sentence is told by its name and components,
 * so an explanation is never refused.
 */
final class Sentences {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z0-9.]+)(?:\\|([^|{}]+)\\|([^|{}]+))?}");
  private static final Sentences SHIPPED = new Sentences(load("sentences.properties"));

  private final Map<String, String> templates;

  Sentences(Map<String, String> templates) {
    this.templates = Map.copyOf(templates);
  }

  /** The product's own sentences. */
  static Sentences shipped() {
    return SHIPPED;
  }

  /** Reads a properties file beside this class; empty if there is none. */
  static Map<String, String> load(String name) {
    Properties properties = new Properties();
    try (InputStream in = Sentences.class.getResourceAsStream(name)) {
      if (in != null) {
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        properties.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  /** The finding in plain words. */
  String of(String stage, Finding finding) {
    String name = finding.getClass().getSimpleName();
    String template = templates.get(stage + "." + name);
    if (!(finding instanceof Record facts)) {
      return template == null ? PlainWords.title(name) : template;
    }
    if (template != null) {
      return filled(template, facts);
    }
    String components = PlainWords.components(facts);
    return PlainWords.title(name) + (components.isEmpty() ? "" : ": " + components);
  }

  private static String filled(String template, Record facts) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    find(match.group(1), facts)
                        .map(PlainWords::of)
                        .map(value -> counted(value, match))
                        .orElse(match.group())));
  }

  private static String counted(String value, MatchResult placeholder) {
    String one = placeholder.group(2);
    return one == null ? value : value + " " + (value.equals("1") ? one : placeholder.group(3));
  }

  /** A component by its name, or by the names of component and inner component. */
  private static Optional<Object> find(String path, Record facts) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Optional<Object> value =
        PlainWords.values(facts).stream()
            .filter(component -> component.name().equals(name))
            .map(PlainWords.Component::value)
            .findFirst();
    return dot < 0
        ? value
        : value.flatMap(
            inner ->
                inner instanceof Record record
                    ? find(path.substring(dot + 1), record)
                    : Optional.empty());
  }
}
