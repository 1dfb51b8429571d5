package org.payersim.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where rule sources come from: those shipped with the product, or a directory. */
public final class RuleFiles {
  private static final String ROOT = "/rules/";

  private RuleFiles() {}

  /** The shipped rules, in the order of {@code rules/INDEX}. */
  public static List<RuleSource> shipped() {
    return Shipped.SOURCES;
  }

  /** Whether this is a shipped source, unchanged. */
  static boolean isShipped(RuleSource source) {
    return Shipped.SOURCES.contains(source);
  }

  /** Read once, when first asked for. */
  private static final class Shipped {
    static final List<RuleSource> SOURCES =
        resource("INDEX").lines().map(name -> new RuleSource(name, resource(name))).toList();
  }

  /** Every {@code *.yaml} and {@code *.yml} of the directory, not of those below it, by name. */
  public static List<RuleSource> directory(Path directory) throws IOException {
    List<RuleSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(RuleFiles::isYaml).sorted().toList()) {
        sources.add(new RuleSource(String.valueOf(file.getFileName()), Files.readString(file)));
      }
    }
    return sources;
  }

  private static boolean isYaml(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
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
