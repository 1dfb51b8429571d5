package org.payersim.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where rule sources come from: those shipped with the product, or directories. A source is named
 * by where it comes from and its file, {@code shipped/fees.yaml}, so that a file of the user's
 * never stands in for a shipped one of the same name: their documents overlay one another, by kind
 * and id (see {@link RuleBook#compile}).
 */
public final class RuleFiles {
  private static final String ROOT = "/rules/";
  private static final Set<String> ENDINGS = Set.of(".yaml", ".yml", ".json", ".table");

  /** What the names of shipped sources begin with. */
  private static final String SHIPPED = "shipped";

  private RuleFiles() {}

  /** The shipped rules, in the order of {@code rules/INDEX}. */
  public static List<RuleSource> shipped() {
    return Shipped.SOURCES;
  }

  /** Outcomes chosen by what stands in a claim; shipped, and laid over the rules when asked for. */
  public static RuleSource magicValues() {
    return Shipped.MAGIC_VALUES;
  }

  /** Whether this is a shipped source, unchanged. */
  static boolean isShipped(RuleSource source) {
    return Shipped.SOURCES.contains(source) || Shipped.MAGIC_VALUES.equals(source);
  }

  /** Read once, when first asked for. */
  private static final class Shipped {
    static final List<RuleSource> SOURCES = resource("INDEX").lines().map(Shipped::source).toList();
    static final RuleSource MAGIC_VALUES = source("magic-values.yaml");

    private static RuleSource source(String name) {
      return new RuleSource(SHIPPED + "/" + name, resource(name));
    }
  }

  /**
   * Every {@code *.yaml}, {@code *.yml}, {@code *.json} and {@code *.table} of the directories, not
   * of those below them: directory after directory, and by name within one. Sources are named by
   * the directory's own name, {@code rules/fees.yaml}; if an earlier directory has it (or the
   * shipped rules), {@code rules-2}.
   */
  public static List<RuleSource> directories(List<Path> directories) throws IOException {
    List<RuleSource> sources = new ArrayList<>();
    Set<String> origins = new HashSet<>(Set.of(SHIPPED));
    for (Path directory : directories) {
      String name = nameOf(directory);
      String origin = name;
      for (int i = 2; !origins.add(origin); i++) {
        origin = name + "-" + i;
      }
      sources.addAll(directory(origin, directory));
    }
    return sources;
  }

  private static String nameOf(Path directory) {
    Path name = directory.toAbsolutePath().normalize().getFileName();
    return name == null ? "rules" : name.toString();
  }

  private static List<RuleSource> directory(String origin, Path directory) throws IOException {
    List<RuleSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(RuleFiles::isRules).sorted().toList()) {
        sources.add(new RuleSource(origin + "/" + file.getFileName(), Files.readString(file)));
      }
    }
    return sources;
  }

  private static boolean isRules(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** The JSON schema of rule documents. */
  public static String schema() {
    return resource("schema/rules.schema.json");
  }

  static String resource(String name) {
    try (InputStream in = RuleFiles.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("not shipped: " + ROOT + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
