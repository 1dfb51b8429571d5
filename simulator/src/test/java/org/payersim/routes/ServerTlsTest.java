package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.access.TestCertificates;
import org.payersim.access.TlsFiles;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.web.Lab;

/** A payer that serves HTTPS, with clients that are not ours. */
class ServerTlsTest {
  @TempDir private static Path keys;
  @TempDir private Path folder;

  @BeforeAll
  static void keys() throws Exception {
    TestCertificates certificates = new TestCertificates(keys);
    Path ca = certificates.selfSigned("ca", "");
    certificates.signedBy(ca, "ca", "payer", "ip:127.0.0.1");
    certificates.signedBy(ca, "ca", "harbor", "dns:harbor.example");
    certificates.selfSigned("stranger", "dns:stranger.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void claimsAreTakenOverHttps(String protocol) throws Exception {
    try (Sandbox sandbox = sandbox();
        PayerServer server = serve(sandbox, Optional.empty());
        HttpClient client =
            HttpClient.newBuilder()
                .sslContext(TlsFiles.client(keys.resolve("ca.pem")))
                .sslParameters(new SSLParameters(null, new String[] {protocol}))
                .build()) {
      assertThat(server.address().getScheme()).isEqualTo("https");
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(server.address() + "/x12"))
                  .POST(BodyPublishers.ofByteArray(delivery(1, "C1")))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("AK9*A*1*1*1~");
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
    }
  }

  @Test
  void aClientThatDoesNotBelieveTheCertificateDoesNotTalk() throws Exception {
    try (Sandbox sandbox = sandbox();
        PayerServer server = serve(sandbox, Optional.empty());
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.address() + "/health")).build();
      assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void plainHttpAndOlderTlsGetNothing() throws Exception {
    try (Sandbox sandbox = sandbox();
        PayerServer server = serve(sandbox, Optional.empty())) {
      byte[] plain =
          "GET /health HTTP/1.1\r\nHost: payer\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      assertThat(answer(server, plain))
          .doesNotContain("HTTP/1.1".getBytes(StandardCharsets.US_ASCII));
      byte[] tls11 =
          HexFormat.of()
              .parseHex("16030100310100002d0302" + "5a".repeat(32) + "000006c013c009002f0100");
      assertThat(answer(server, tls11))
          .as("an alert: protocol_version (70)")
          .startsWith(0x15, 0x03)
          .endsWith(0x00, 0x02, 0x02, 70);
    }
  }

  private static byte[] answer(PayerServer server, byte[] request) throws IOException {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return socket.getInputStream().readAllBytes();
    }
  }

  @Test
  void whoShowsNoCertificateOrAStrangersIsRefused() throws Exception {
    try (Sandbox sandbox = sandbox();
        PayerServer server = serve(sandbox, Optional.of(keys.resolve("ca.pem")))) {
      assertThat(status(server, "harbor")).isEqualTo(200);
      for (String other : new String[] {"", "stranger"}) {
        assertThatThrownBy(() -> status(server, other)).as(other).isInstanceOf(IOException.class);
      }
    }
  }

  /** What Apache's client is answered when it shows this certificate, or none. */
  private static int status(PayerServer server, String shown) throws Exception {
    try (CloseableHttpClient client =
        HttpClients.custom()
            .disableAutomaticRetries()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(showing(shown)))
                    .build())
            .build()) {
      return client.execute(new HttpGet(server.address() + "/health"), answer -> answer.getCode());
    }
  }

  private static SSLContext showing(String name) throws Exception {
    char[] password = TestCertificates.PASSWORD.toCharArray();
    KeyStore shown = KeyStore.getInstance("PKCS12");
    if (name.isEmpty()) {
      shown.load(null, null);
    } else {
      try (InputStream in = Files.newInputStream(keys.resolve(name + ".p12"))) {
        shown.load(in, password);
      }
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(shown, password);
    KeyStore believed = KeyStore.getInstance(keys.resolve("ca.p12").toFile(), password);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    roots.setCertificateEntry("ca", believed.getCertificate("ca"));
    trust.init(roots);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void theLabsCookieGoesByHttpsOnly() throws Exception {
    try (Sandbox sandbox = sandbox();
        Lab lab = Lab.open(SharedMember.member(), folder.resolve("lab"), 4);
        PayerServer server =
            PayerServer.start(
                Settings.DEFAULT.withProtection(
                    Protection.NONE.withTls(
                        TlsFiles.server(
                            keys.resolve("payer.p12"), TestCertificates.PASSWORD, Optional.empty()),
                        false)),
                sandbox,
                lab);
        HttpClient client =
            HttpClient.newBuilder().sslContext(TlsFiles.client(keys.resolve("ca.pem"))).build()) {
      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(URI.create(server.address() + "/lab")).build(),
              BodyHandlers.ofString());
      assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
          .contains("HttpOnly", "SameSite=Strict", "Secure");
    }
  }

  /** For a year; but where only this machine is served, it would hold for all of localhost. */
  @Test
  void browsersAreToldToComeByHttpsOnly() throws Exception {
    for (String host : new String[] {"127.0.0.1", "0.0.0.0"}) {
      SSLContext tls =
          TlsFiles.server(keys.resolve("payer.p12"), TestCertificates.PASSWORD, Optional.empty());
      try (Sandbox sandbox = sandbox();
          PayerServer server =
              PayerServer.start(
                  Settings.DEFAULT
                      .withHost(host)
                      .withProtection(Protection.NONE.withTls(tls, false)),
                  sandbox);
          HttpClient client =
              HttpClient.newBuilder().sslContext(TlsFiles.client(keys.resolve("ca.pem"))).build()) {
        URI address = URI.create("https://127.0.0.1:" + server.address().getPort() + "/health");
        HttpResponse<String> answer =
            client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
            .isEqualTo(
                host.equals("127.0.0.1") ? Optional.empty() : Optional.of("max-age=31536000"));
      }
    }
  }

  @Test
  void certificateAndKeyMayStandInPem() throws Exception {
    KeyStore store =
        KeyStore.getInstance(
            keys.resolve("payer.p12").toFile(), TestCertificates.PASSWORD.toCharArray());
    String key =
        Base64.getMimeEncoder()
            .encodeToString(
                store.getKey("payer", TestCertificates.PASSWORD.toCharArray()).getEncoded());
    Path pem =
        Files.writeString(
            folder.resolve("payer.pem"),
            Files.readString(keys.resolve("payer-signed.pem"))
                + "-----BEGIN PRIVATE KEY-----\n"
                + key
                + "\n-----END PRIVATE KEY-----\n");
    try (Sandbox sandbox = sandbox();
        PayerServer server =
            PayerServer.start(
                Settings.DEFAULT.withProtection(
                    Protection.NONE.withTls(TlsFiles.server(pem, "", Optional.empty()), false)),
                sandbox)) {
      assertThat(status(server, "")).isEqualTo(200);
    }
  }

  @Test
  void aFileThatIsNoneIsSaidInASentence() throws Exception {
    Path nothing = Files.writeString(folder.resolve("nothing.pem"), "hello");
    assertThatThrownBy(() -> TlsFiles.server(nothing, "", Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no CERTIFICATE");
    assertThatThrownBy(() -> TlsFiles.server(keys.resolve("ca.pem"), "", Optional.empty()))
        .hasMessageContaining("has no PRIVATE KEY");
    assertThatThrownBy(() -> TlsFiles.server(keys.resolve("payer.p12"), "wrong", Optional.empty()))
        .hasMessageContaining("its password is another");
  }

  private static PayerServer serve(Sandbox sandbox, Optional<Path> clientCa) throws IOException {
    SSLContext tls =
        TlsFiles.server(keys.resolve("payer.p12"), TestCertificates.PASSWORD, clientCa);
    return PayerServer.start(
        Settings.DEFAULT.withProtection(Protection.NONE.withTls(tls, clientCa.isPresent())),
        sandbox);
  }

  private Sandbox sandbox() throws IOException {
    return Sandbox.open(
        SandboxSettings.journalled(
                "https-" + UUID.randomUUID(), folder.resolve("payer"), RuleFiles.shipped())
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open("lantern-open")),
        SharedMember.member());
  }
}
