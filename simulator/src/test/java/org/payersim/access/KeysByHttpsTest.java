package org.payersim.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of tokens, fetched from a server whose certificate an authority of its own vouches for. */
class KeysByHttpsTest {
  private static final long NOW = 1_795_000_000L;

  @TempDir private Path folder;

  private Access access(String address, String trust) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("access.yaml"),
            """
            users: []
            tokens: {issuer: "https://id", audience: payersim, keys: "%s"%s}
            """
                .formatted(address, trust));
    return AccessFile.read(file, () -> TimeUnit.SECONDS.toNanos(NOW));
  }

  @Test
  void theyAreFetchedFromWhoIsBelievedAndFromNobodyElse() throws Exception {
    TestCertificates certificates = new TestCertificates(folder);
    Path ca = certificates.selfSigned("ca", "");
    Path store = certificates.signedBy(ca, "ca", "id", "ip:127.0.0.1");
    Path wrongHost = certificates.signedBy(ca, "ca", "other", "dns:other.example");
    RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
            new JWTClaimsSet.Builder()
                .issuer("https://id")
                .audience("payersim")
                .subject("robot")
                .claim("roles", "examiner")
                .expirationTime(new Date(4_000_000_000_000L))
                .build());
    token.sign(new RSASSASigner(key));
    String bearer = "Bearer " + token.serialize();
    AtomicInteger asked = new AtomicInteger();
    HttpsServer right = serve(store, key, asked);
    HttpsServer wrong = serve(wrongHost, key, asked);
    try {
      String trust = ", trust: ca.pem";
      assertThat(access(address(right), trust).check(bearer, "here"))
          .isInstanceOfSatisfying(
              Admission.Admitted.class,
              admitted -> assertThat(admitted.user().role()).isEqualTo(Role.EXAMINER));
      assertThat(asked).hasPositiveValue();
      asked.set(0);
      assertThat(access(address(right), "").check(bearer, "here"))
          .as("an authority nobody named")
          .isInstanceOf(Admission.Unknown.class);
      assertThat(access(address(wrong), trust).check(bearer, "here"))
          .as("a certificate of another host")
          .isInstanceOf(Admission.Unknown.class);
      assertThat(asked).as("nobody was even asked").hasValue(0);
    } finally {
      right.stop(0);
      wrong.stop(0);
    }
  }

  private static String address(HttpsServer server) {
    return "https://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json";
  }

  private static HttpsServer serve(Path store, RSAKey key, AtomicInteger asked) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(TlsFiles.server(store, TestCertificates.PASSWORD, Optional.empty())));
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/jwks.json",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
    return server;
  }
}
