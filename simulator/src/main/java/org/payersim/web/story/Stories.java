package org.payersim.web.story;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

/** The stories the lab ships, and the rules they are told under. */
public final class Stories {
  private static final List<String> RULES =
      List.of(
          "lab-rules.yaml",
          "lab-pairs.table",
          "lab-necessity.table",
          "lab-units.table",
          "lab-indicators.table");

  private final List<Story> all;

  private Stories(List<Story> all) {
    this.all = all;
  }

  /** Those shipped. */
  public static Stories shipped() {
    return new Stories(read());
  }

  private static List<Story> read() {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readValue(resource("stories.yaml"), new TypeReference<List<Story>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped stories cannot be read", e);
    }
  }

  /** The rules every visitor's payer begins with: the shipped ones and a few more. */
  public static List<RuleSource> rules() {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    for (String name : RULES) {
      rules.add(new RuleSource("lab/" + name, resource(name)));
    }
    return rules;
  }

  private static String resource(String name) {
    try (InputStream in = Stories.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not shipped: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Story> list() {
    return all;
  }

  /** By what they come to, in the order of the file. */
  public Map<String, List<Story>> byGroup() {
    Map<String, List<Story>> groups = new LinkedHashMap<>();
    for (Story story : all) {
      groups.computeIfAbsent(story.group(), none -> new ArrayList<>()).add(story);
    }
    return groups;
  }

  public Optional<Story> find(String id) {
    return all.stream().filter(story -> story.id().equals(id)).findFirst();
  }
}
