package org.payersim.routes;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.payersim.access.AccessFile;
import org.payersim.access.ApiKey;
import org.payersim.access.AuditLog;
import org.payersim.access.PasswordHashes;
import org.payersim.access.Role;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Sandboxes;
import org.payersim.web.Lab;

/** A payer with --access, a user of every role, and an OAuth 2.0 server's signing key. */
final class GuardedPayer implements AutoCloseable {
  static final String PASSWORD = "correct horse";
  static final String ISSUER = "https://id.example";

  final Sandbox sandbox;
  final RSAKey signing;
  private final Sandboxes others;
  private final Lab lab;
  private final PayerServer server;
  private final Path folder;
  private final Map<Role, String> keys = new EnumMap<>(Role.class);
  private final HttpClient client = HttpClient.newHttpClient();

  private GuardedPayer(Path folder, UnaryOperator<Settings> settings)
      throws IOException, JOSEException {
    this.folder = folder;
    this.signing = new RSAKeyGenerator(2048).keyID("one").generate();
    Path jwks =
        Files.writeString(
            folder.resolve("jwks.json"), new JWKSet(signing.toPublicJWK()).toString());
    StringBuilder users = new StringBuilder("users:\n");
    for (Role role : Role.values()) {
      String key = ApiKey.make();
      keys.put(role, key);
      String name = role == Role.PARTNER ? "harbor" : role.word();
      users
          .append("- name: %s\n  role: %s\n".formatted(name, role.word()))
          .append("  password: %s\n".formatted(PasswordHashes.quick(PASSWORD)))
          .append("  keys: [%s]\n".formatted(ApiKey.hash(key)));
      if (role == Role.PARTNER) {
        users.append("  senders: [HARBORBILLING]\n  providers: [\"2000001000\"]\n");
      }
    }
    users.append(
        "- {name: wharf, role: partner, senders: [WHARF], providers: [\"2000001075\"], password:"
            + " \"%s\"}\n".formatted(PasswordHashes.quick(PASSWORD)));
    users.append(
        "tokens: {issuer: \"%s\", audience: payersim, keys: \"%s\"}\n".formatted(ISSUER, jwks));
    Path access = Files.writeString(folder.resolve("access.yaml"), users.toString());
    sandbox =
        Sandbox.open(
            SandboxSettings.journalled(
                    "guarded-" + UUID.randomUUID(), folder.resolve("own"), RuleFiles.shipped())
                .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
                .withEnrollment(new Enrollment.Open("lantern-open")),
            SharedMember.member());
    others = new Sandboxes(SharedMember.member(), folder.resolve("others"), RuleFiles.shipped(), 4);
    lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 4);
    server =
        PayerServer.start(
            settings.apply(
                Settings.DEFAULT.withProtection(
                    Protection.NONE.withAccess(
                        AccessFile.read(access, PayerClock::wallNanos),
                        new AuditLog(folder.resolve("audit"), PayerClock::wallNanos)))),
            Served.of(sandbox).with(others).with(lab));
  }

  static GuardedPayer start(Path folder) throws IOException, JOSEException {
    return new GuardedPayer(folder, settings -> settings);
  }

  /** The same, served otherwise than usual. */
  static GuardedPayer start(Path folder, UnaryOperator<Settings> settings)
      throws IOException, JOSEException {
    return new GuardedPayer(folder, settings);
  }

  int port() {
    return server.address().getPort();
  }

  /** As somebody of this role, by his key. */
  String bearing(Role role) {
    return "Bearer " + keys.get(role);
  }

  static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** A token with these claims, signed by the server's key. */
  String token(JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
    token.sign(new RSASSASigner(signing));
    return "Bearer " + token.serialize();
  }

  /** Sends a request; headers as pairs of name and value, empty values left out. */
  HttpResponse<String> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method(method, BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      if (!headers[i + 1].isEmpty()) {
        request.header(headers[i], headers[i + 1]);
      }
    }
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
  }

  HttpResponse<String> get(String path, String authorization)
      throws IOException, InterruptedException {
    return send("GET", path, new byte[0], "Authorization", authorization);
  }

  List<String> audit() throws IOException {
    return Files.readAllLines(folder.resolve("audit").resolve(AuditLog.FILE));
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    lab.close();
    others.close();
    sandbox.close();
  }
}
