package org.payersim.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.payersim.access.Secret;
import org.payersim.sftp.SftpTarget;
import org.payersim.sftp.SftpTargets;

/**
 * How partners get what goes out to them by itself: remittances, and acknowledgments that come
 * late. Who is not named picks it up.
 *
 * @param allowed where it may be sent to
 * @param partners each once
 */
public record PartnerDeliveries(AllowedTargets allowed, List<PartnerDelivery> partners) {
  private static final int SHORTEST_SECRET = 16;

  public PartnerDeliveries {
    partners = List.copyOf(partners);
  }

  /**
   * Of a YAML file; docs/delivery.md shows one.
   *
   * @throws IOException if it is not so, in one sentence
   */
  public static PartnerDeliveries read(Path file) throws IOException {
    try {
      JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
      Set<String> allowed = new HashSet<>();
      root.path("allow").forEach(host -> allowed.add(host.asText()));
      List<PartnerDelivery> partners = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      for (JsonNode one : root.path("partners")) {
        PartnerDelivery partner = partner(one, file);
        if (!ids.add(partner.partner())) {
          throw new IllegalArgumentException("there are two partners " + partner.partner());
        }
        partners.add(partner);
      }
      if (partners.isEmpty()) {
        throw new IllegalArgumentException("needs a list of partners");
      }
      return new PartnerDeliveries(new AllowedTargets(allowed), partners);
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not YAML: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static PartnerDelivery partner(JsonNode node, Path settings) throws IOException {
    String id = text(node, "id");
    if (node.has("callback") == node.has("sftp")) {
      throw new IllegalArgumentException("partner " + id + " has one of callback and sftp");
    }
    return node.has("callback")
        ? callback(id, node.path("callback"), settings)
        : new PartnerDelivery.Push(id, sftp(node.path("sftp"), settings));
  }

  private static PartnerDelivery callback(String id, JsonNode node, Path settings)
      throws IOException {
    URI url = URI.create(text(node, "url"));
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null || url.getUserInfo() != null) {
      throw new IllegalArgumentException("the url of " + id + " is no http or https address");
    }
    String secret = Secret.read(node, "secret", settings);
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "the secret of " + id + " has fewer than " + SHORTEST_SECRET + " characters");
    }
    return new PartnerDelivery.Callback(id, url, secret);
  }

  private static SftpTarget sftp(JsonNode node, Path settings) throws IOException {
    return SftpTargets.of(
        text(node, "host"),
        node.path("port").asInt(22),
        text(node, "user"),
        Secret.read(node, "password", settings),
        text(node, "hostKey"),
        node.path("folder").asText(""));
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).asText();
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }
}
