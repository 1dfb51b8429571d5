package org.payersim.sftp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.payersim.access.PasswordHash;

/** Reads the file that says who may come by SFTP, and who may send envelopes. */
public final class SftpPartners {
  private static final Set<String> FIELDS = Set.of("name", "password", "keys", "senders");

  private SftpPartners() {}

  /**
   * Of a YAML file such as
   *
   * <pre>
   * partners:
   * - name: harbor
   *   password: pbkdf2-sha256:600000:...
   *   keys: [ssh-ed25519 AAAA...]
   *   senders: [HARBORBILLING]
   * </pre>
   *
   * @throws IOException if it is not so, in one sentence
   */
  public static List<SftpPartner> read(Path file) throws IOException {
    try {
      JsonNode list =
          new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file)).path("partners");
      if (!list.isArray() || list.isEmpty()) {
        throw new IllegalArgumentException("needs a list of partners");
      }
      List<SftpPartner> partners = new ArrayList<>();
      Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      for (JsonNode one : list) {
        SftpPartner partner = partner(one);
        if (!names.add(partner.name())) {
          throw new IllegalArgumentException("there are two partners " + partner.name());
        }
        partners.add(partner);
      }
      return partners;
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not YAML: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static SftpPartner partner(JsonNode node) throws IOException, GeneralSecurityException {
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("unknown field: " + field);
              }
            });
    String name = node.path("name").asText();
    List<PublicKey> keys = new ArrayList<>();
    for (JsonNode key : node.path("keys")) {
      keys.add(
          AuthorizedKeyEntry.parseAuthorizedKeyEntry(key.asText())
              .resolvePublicKey(null, PublicKeyEntryResolver.FAILING));
    }
    Set<String> senders = new TreeSet<>();
    node.path("senders").forEach(sender -> senders.add(sender.asText()));
    Optional<PasswordHash> password =
        node.hasNonNull("password")
            ? Optional.of(PasswordHash.parse(node.path("password").asText()))
            : Optional.empty();
    return new SftpPartner(name, password, keys, senders);
  }
}
