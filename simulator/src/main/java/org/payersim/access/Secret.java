package org.payersim.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A secret in a file of settings: as it is ({@code password: ...}), in the first line of a file of
 * its own ({@code passwordFile: ...}, beside the settings unless its path is whole), or in the
 * environment ({@code passwordEnv: ...}).
 */
public final class Secret {
  private static final String FILE = "File";
  private static final String ENVIRONMENT = "Env";

  private Secret() {}

  /**
   * Reads one.
   *
   * @param settings the file the node is of
   * @param field how it is called where it stands as it is
   * @throws IllegalArgumentException if it is said in none of the three ways, or in several
   * @throws IOException if its file cannot be read
   */
  public static String read(JsonNode node, String field, Path settings) throws IOException {
    List<String> ways = new ArrayList<>();
    for (String way : List.of(field, field + FILE, field + ENVIRONMENT)) {
      if (!node.path(way).asText().isBlank()) {
        ways.add(way);
      }
    }
    if (ways.size() != 1) {
      throw new IllegalArgumentException(
          ways.isEmpty()
              ? field + " is missing"
              : field + " is said in several ways: " + String.join(", ", ways));
    }
    String said = node.path(ways.get(0)).asText();
    if (ways.get(0).equals(field)) {
      return said;
    }
    String secret = ways.get(0).endsWith(FILE) ? inFile(said, settings) : inEnvironment(said);
    if (secret.isBlank()) {
      throw new IllegalArgumentException(ways.get(0) + ": there is nothing in " + said);
    }
    return secret;
  }

  private static String inFile(String name, Path settings) throws IOException {
    Path file = settings.resolveSibling(name);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + file);
    }
    return Files.readString(file).lines().findFirst().orElse("");
  }

  private static String inEnvironment(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }
}
