package org.payersim.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.payersim.rules.DocumentSchema;
import org.payersim.rules.RuleFault;
import org.payersim.rules.RuleSource;

/** Reads the file that says who may come over HTTP; docs/access.md shows one. */
public final class AccessFile {
  private final Map<String, User> users = new HashMap<>();
  private final Map<String, User> keys = new HashMap<>();
  private final Map<String, PasswordHash> hashes = new HashMap<>();

  private AccessFile() {}

  /** The JSON schema of such files. */
  public static String schema() throws IOException {
    try (InputStream in = AccessFile.class.getResourceAsStream("access.schema.json")) {
      return new String(
          Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Reads one.
   *
   * @param wallNanos what a person's clock shows, for when tokens end
   * @throws IOException if it is not so: every fault with its line and field
   */
  public static Access read(Path file, LongSupplier wallNanos) throws IOException {
    String text = Files.readString(file);
    List<RuleFault> faults =
        DocumentSchema.of(schema()).check(new RuleSource(String.valueOf(file.getFileName()), text));
    if (!faults.isEmpty()) {
      throw new IOException(
          faults.stream().map(RuleFault::toString).collect(Collectors.joining("\n")));
    }
    try {
      return new AccessFile()
          .access(new ObjectMapper(new YAMLFactory()).readTree(text), file, wallNanos);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private Access access(JsonNode root, Path file, LongSupplier wallNanos) throws IOException {
    for (JsonNode one : root.path("users")) {
      take(one);
    }
    Optional<Tokens> tokens = Optional.empty();
    if (root.has("tokens")) {
      JsonNode node = root.path("tokens");
      tokens =
          Optional.of(
              new Tokens(
                  new Tokens.Source(
                      node.path("issuer").asText(),
                      node.path("audience").asText(),
                      node.path("keys").asText(),
                      node.has("trust")
                          ? Optional.of(file.resolveSibling(node.path("trust").asText()))
                          : Optional.empty(),
                      node.path("roles").asText("roles")),
                  users,
                  wallNanos));
    }
    return new Access(users, keys, hashes, tokens, new LoginLimit());
  }

  private void take(JsonNode node) {
    User user =
        new User(
            node.path("name").asText(),
            Role.find(node.path("role").asText()).orElseThrow(),
            texts(node.path("senders")),
            texts(node.path("providers")));
    if (users.putIfAbsent(user.name(), user) != null) {
      throw new IllegalArgumentException("there are two users " + user.name());
    }
    if (node.has("password")) {
      hashes.put(user.name(), PasswordHash.parse(node.path("password").asText()));
    }
    for (String key : texts(node.path("keys"))) {
      if (keys.putIfAbsent(key, user) != null) {
        throw new IllegalArgumentException("a key of " + user.name() + " is another's");
      }
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
