package org.payersim.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.sandbox.Deliveries.delivery;
import static org.payersim.sandbox.Deliveries.deliveryFor;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/** Documents that go to partners by themselves: posted and signed, or put on their servers. */
class PartnerDeliveryTest {
  private static final String SECRET = "a secret of harbor's";
  private static final Settings.Retries QUICK =
      new Settings.Retries(
          10, Duration.ofMillis(30), Duration.ofMillis(100), Duration.ofMillis(700));

  @TempDir private Path folder;
  private final WireMockServer partner = new WireMockServer(wireMockConfig().dynamicPort());
  private final String id = "partners-" + UUID.randomUUID();

  @BeforeEach
  void start() {
    partner.start();
  }

  @AfterEach
  void stop() {
    partner.stop();
  }

  @Test
  void throughFaultsARemittanceComesOnceSigned() throws Exception {
    answer(Scenario.STARTED, "slow", aResponse().withStatus(500));
    answer("slow", "broken", ok().withFixedDelay(1_500));
    answer("broken", "moved", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    answer("moved", "well", aResponse().withStatus(302).withHeader("Location", "/other"));
    answer("well", "well", ok());
    try (Sandbox sandbox = sandbox();
        PayerServer server = PayerServer.start(posting(Set.of("localhost")), sandbox)) {
      assertThat(server.address()).isNotNull();
      sandbox.receive(Body.of(delivery(1, "C1")));
      Awaitility.await().until(() -> noted().equals(List.of("1")));
      List<LoggedRequest> requests = partner.findAll(postRequestedFor(urlEqualTo("/edi")));
      assertThat(requests).hasSizeGreaterThanOrEqualTo(5);
      assertThat(partner.findAll(postRequestedFor(urlEqualTo("/other")))).isEmpty();
      assertThat(requests)
          .allSatisfy(
              request -> {
                assertThat(request.getHeader("Payersim-Delivery")).isEqualTo("1");
                assertThat(request.getBodyAsString()).contains("CLP*C1*1*175*");
                assertThat(request.getHeader("Payersim-Signature"))
                    .isEqualTo(
                        "t=2026-11-16T09:00,v1="
                            + hmac("2026-11-16T09:00.1." + request.getBodyAsString()));
              });
      int sent = requests.size();
      sandbox.receive(Body.of(deliveryFor("M200", 2, "C2")));
      Awaitility.await().until(() -> noted().equals(List.of("1", "2")));
      assertThat(partner.findAll(postRequestedFor(urlEqualTo("/edi")))).hasSize(sent + 1);
    }
  }

  @Test
  void whatWasTakenIsNotSentAgainAfterARestart() throws Exception {
    partner.stubFor(post("/edi").willReturn(ok()));
    try (Sandbox sandbox = sandbox();
        PayerServer server = PayerServer.start(posting(Set.of("localhost")), sandbox)) {
      assertThat(server.address()).isNotNull();
      sandbox.receive(Body.of(delivery(1, "C1")));
      Awaitility.await().until(() -> noted().equals(List.of("1")));
    }
    try (Sandbox sandbox = sandbox();
        PayerServer server = PayerServer.start(posting(Set.of("localhost")), sandbox)) {
      assertThat(server.address()).isNotNull();
      sandbox.receive(Body.of(deliveryFor("M200", 2, "C2")));
      Awaitility.await().until(() -> noted().equals(List.of("1", "2")));
      partner.verify(2, postRequestedFor(urlEqualTo("/edi")));
    }
  }

  @Test
  void nothingIsSentToAPlaceThatIsNotAllowed() throws Exception {
    partner.stubFor(post("/edi").willReturn(ok()));
    try (Sandbox sandbox = sandbox();
        DeliveryEnds ends = new DeliveryEnds();
        PayerServer server = PayerServer.start(posting(Set.of()), sandbox)) {
      assertThat(server.address()).isNotNull();
      sandbox.receive(Body.of(delivery(1, "C1")));
      assertThat(ends.failure()).contains("not allowed: localhost is of this machine or network");
      partner.verify(0, postRequestedFor(urlEqualTo("/edi")));
      assertThat(noted()).isEmpty();
    }
  }

  /** His own comes after; what was another's had come before it. */
  @Test
  void nothingIsSentToSomebodyElse() throws Exception {
    partner.stubFor(post("/edi").willReturn(ok()));
    Settings other =
        Settings.DEFAULT.withDeliveries(
            new PartnerDeliveries(
                new AllowedTargets(Set.of("localhost")),
                List.of(new PartnerDelivery.Callback("SOMEBODY", uri(), SECRET))),
            QUICK);
    try (Sandbox sandbox = sandbox();
        PayerServer server = PayerServer.start(other, sandbox)) {
      assertThat(server.address()).isNotNull();
      sandbox.receive(Body.of(delivery(1, "C1")));
      String his =
          new String(deliveryFor("M200", 2, "C2"), StandardCharsets.ISO_8859_1)
              .replaceFirst("HARBORBILLING  ", "SOMEBODY       ");
      sandbox.receive(Body.of(his.getBytes(StandardCharsets.ISO_8859_1)));
      Awaitility.await()
          .until(() -> !partner.findAll(postRequestedFor(urlEqualTo("/edi"))).isEmpty());
      assertThat(partner.findAll(postRequestedFor(urlEqualTo("/edi"))))
          .allSatisfy(
              request -> assertThat(request.getBodyAsString()).contains("*SOMEBODY ", "CLP*C2*"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost", "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "::1", "fc00::1",
        "fd12::1", "fe80::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2130706433"
      })
  void thisMachineAndItsNetworkAreRefusedUnlessNamed(String host) {
    assertThatThrownBy(() -> new AllowedTargets(Set.of()).check(host))
        .isInstanceOf(IOException.class);
    assertThatCode(() -> new AllowedTargets(Set.of(host)).check(host)).doesNotThrowAnyException();
  }

  @Test
  void publicAddressesAreAllowed() {
    for (String host : List.of("8.8.8.8", "192.0.32.10", "2600::1")) {
      assertThatCode(() -> new AllowedTargets(Set.of()).check(host)).doesNotThrowAnyException();
    }
  }

  @Test
  void aRemittanceIsPutOnThePartnersServerWhole() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.createDirectory(home.resolve("inbound"));
    try (SshServer ssh = ssh(home);
        Sandbox sandbox = sandbox();
        PayerServer server = PayerServer.start(pushing(ssh, "right", key(ssh)), sandbox)) {
      assertThat(server.address()).isNotNull();
      sandbox.receive(Body.of(delivery(1, "C1")));
      Awaitility.await().until(() -> noted().equals(List.of("1")));
      assertThat(home.resolve("inbound"))
          .isDirectoryContaining("glob:**/1.835")
          .isDirectoryNotContaining("glob:**.part");
      assertThat(Files.readAllBytes(home.resolve("inbound/1.835")))
          .isEqualTo(sandbox.findRemittance("1").orElseThrow());
    }
  }

  @ParameterizedTest
  @CsvSource({"wrong, true", "right, false"})
  void aServerThatIsNotTheOneOrRefusesGetsNothing(String password, boolean rightKey)
      throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.createDirectory(home.resolve("inbound"));
    String other =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";
    try (SshServer ssh = ssh(home);
        Sandbox sandbox = sandbox();
        DeliveryEnds ends = new DeliveryEnds();
        PayerServer server =
            PayerServer.start(pushing(ssh, password, rightKey ? key(ssh) : other), sandbox)) {
      assertThat(server.address()).isNotNull();
      sandbox.receive(Body.of(delivery(1, "C1")));
      assertThat(ends.failure()).contains("Exhausted after delivery attempt: 4");
      assertThat(noted()).isEmpty();
      assertThat(home.resolve("inbound")).isEmptyDirectory();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          partners: []                                                              | needs a list
          partners: [{id: A}]                                                       | one of callback
          partners: [{id: A, callback: {url: "ftp://x", secret: "0123456789012345"}}] | no http
          partners: [{id: A, callback: {url: "https://x", secret: short}}]          | fewer than 16
          partners: [{id: A, sftp: {host: h, user: u, password: p, hostKey: no}}]   | no public key
          partners: [{callback: {}}]                                                | id is missing
          """)
  void aFileThatIsWrongIsRefused(String text, String why) throws IOException {
    Path file = Files.writeString(folder.resolve("deliveries.yaml"), text);
    assertThatThrownBy(() -> PartnerDeliveries.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }

  private void answer(String state, String next, ResponseDefinitionBuilder answer) {
    partner.stubFor(
        post("/edi")
            .inScenario("unsteady")
            .whenScenarioStateIs(state)
            .willReturn(answer)
            .willSetStateTo(next));
  }

  private URI uri() {
    return URI.create("http://localhost:" + partner.port() + "/edi");
  }

  private Settings posting(Set<String> allowed) {
    return Settings.DEFAULT.withDeliveries(
        new PartnerDeliveries(
            new AllowedTargets(allowed),
            List.of(new PartnerDelivery.Callback("HARBORBILLING", uri(), SECRET))),
        QUICK);
  }

  private Settings pushing(SshServer ssh, String password, String hostKey) throws IOException {
    String yaml =
        """
        allow: [localhost]
        partners:
        - id: HARBORBILLING
          sftp:
            {host: localhost, port: %d, user: payer, password: %s, hostKey: "%s", folder: inbound}
        """
            .formatted(ssh.getPort(), password, hostKey);
    return Settings.DEFAULT.withDeliveries(
        PartnerDeliveries.read(Files.writeString(folder.resolve("deliveries.yaml"), yaml)),
        new Settings.Retries(
            3, Duration.ofMillis(30), Duration.ofMillis(100), Duration.ofSeconds(20)));
  }

  private static SshServer ssh(Path home) throws IOException {
    SshServer ssh = SshServer.setUpDefaultServer();
    ssh.setHost("localhost");
    ssh.setPort(0);
    ssh.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
    ssh.setPasswordAuthenticator((user, password, session) -> password.equals("right"));
    ssh.setFileSystemFactory(new VirtualFileSystemFactory(home));
    ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    ssh.start();
    return ssh;
  }

  private static String key(SshServer ssh) {
    KeyPairProvider keys = ssh.getKeyPairProvider();
    try {
      return PublicKeyEntry.toString(keys.loadKeys(null).iterator().next().getPublic());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> noted() throws IOException {
    return HandedNotes.of(folder.resolve("payer"), "to-harborbilling");
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Sandbox sandbox() throws IOException {
    return Sandbox.open(
        SandboxSettings.journalled(id, folder.resolve("payer"), RuleFiles.shipped())
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open("lantern-open")),
        SharedMember.member());
  }
}
