package org.payersim.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.payersim.replica.protocol.Timing;

/**
 * How a payer stands in for others that keep the same journal.
 *
 * @param name its own, which it keeps for life
 * @param cluster what all of them call themselves
 * @param replicas the names of those a new journal begins with; odd in number is best
 * @param host the interface it listens on for the others; {@code *} for all
 * @param port at which it listens for the others
 * @param discovery how it finds them
 * @param address where its HTTP is found by the others and by clients; empty for where it listens
 * @param timing how patient it is
 */
public record ReplicaSettings(
    String name,
    String cluster,
    List<String> replicas,
    String host,
    int port,
    Discovery discovery,
    Optional<URI> address,
    Timing timing) {
  private static final int PORT = 5701;
  private static final String EVERYWHERE = "*";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

  public ReplicaSettings {
    replicas = List.copyOf(replicas);
  }

  /**
   * Of a YAML file; docs/replicas.md shows one.
   *
   * @throws IOException if it is not so, in one sentence
   */
  public static ReplicaSettings read(Path file) throws IOException {
    try {
      JsonNode root =
          new ObjectMapper(new YAMLFactory()).readTree(filledIn(Files.readString(file)));
      String[] listen = root.path("listen").asText("127.0.0.1:" + PORT).split(":", 2);
      return new ReplicaSettings(
          name(text(root, "name")),
          root.path("cluster").asText("payersim"),
          names(root.path("replicas")),
          listen[0],
          port(listen),
          discovery(root),
          root.has("address") ? Optional.of(URI.create(text(root, "address"))) : Optional.empty(),
          timing(root));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not YAML: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** With the environment's values in place of names such as <code>${NAME}</code>. */
  private static String filledIn(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            match -> {
              String value = System.getenv(match.group(1));
              if (value == null) {
                throw new IllegalArgumentException(
                    "the environment has no value for " + match.group(1));
              }
              return Matcher.quoteReplacement(value);
            });
  }

  /** Whether it listens for the others at every interface. */
  boolean isEverywhere() {
    return host.equals(EVERYWHERE);
  }

  private static Timing timing(JsonNode root) {
    long patience = root.path("patience").asLong(Timing.USUAL.patience());
    return new Timing(Math.max(1, patience / 8), patience);
  }

  private static int port(String[] listen) {
    try {
      return listen.length == 2 ? Integer.parseInt(listen[1]) : PORT;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("listen is host:port", e);
    }
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(one -> names.add(name(one.asText())));
    if (names.isEmpty()) {
      throw new IllegalArgumentException("replicas is a list of names");
    }
    return names;
  }

  private static String name(String name) {
    if (!name.matches("[A-Za-z0-9._-]{1,63}")) {
      throw new IllegalArgumentException(
          "a replica's name is of letters, digits, dots and hyphens, 63 at most");
    }
    return name;
  }

  private static Discovery discovery(JsonNode root) {
    if (root.has("dns")) {
      return new Discovery.Dns(
          text(root.path("dns"), "name"), root.path("dns").path("port").asInt(PORT));
    }
    if (root.has("kubernetes")) {
      return new Discovery.Kubernetes(
          text(root.path("kubernetes"), "namespace"), text(root.path("kubernetes"), "service"));
    }
    List<String> peers = new ArrayList<>();
    root.path("peers").forEach(one -> peers.add(one.asText()));
    if (peers.isEmpty()) {
      throw new IllegalArgumentException("one of peers, dns and kubernetes says where others are");
    }
    return new Discovery.Addresses(peers);
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).asText();
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }
}
