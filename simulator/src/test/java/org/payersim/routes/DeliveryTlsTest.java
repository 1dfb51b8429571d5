package org.payersim.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.payersim.access.TestCertificates;
import org.payersim.access.TlsFiles;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/** Documents are posted to who shows that he is the one, and to nobody else. */
class DeliveryTlsTest {
  private static final Settings.Retries ONCE =
      new Settings.Retries(
          0, Duration.ofMillis(30), Duration.ofMillis(100), Duration.ofSeconds(20));

  @TempDir private static Path keys;
  @TempDir private Path folder;

  @BeforeAll
  static void keys() throws Exception {
    TestCertificates certificates = new TestCertificates(keys);
    Path ca = certificates.selfSigned("ca", "");
    certificates.signedBy(ca, "ca", "localhost", "dns:localhost");
    certificates.signedBy(ca, "ca", "elsewhere", "dns:elsewhere.example");
  }

  /** By --deliver and by --deliveries: the host of the certificate, whether its CA is believed. */
  @ParameterizedTest
  @CsvSource({
    "false, localhost, true, true",
    "false, localhost, false, false",
    "false, elsewhere, true, false",
    "true, localhost, true, true",
    "true, localhost, false, false",
    "true, elsewhere, true, false",
  })
  void certificatesAreHeldAgainstWhoIsBelievedAndAgainstTheHost(
      boolean signed, String host, boolean believed, boolean comes) throws Exception {
    WireMockServer partner =
        new WireMockServer(
            wireMockConfig()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(keys.resolve(host + ".p12").toString())
                .keystorePassword(TestCertificates.PASSWORD)
                .keyManagerPassword(TestCertificates.PASSWORD));
    partner.start();
    partner.stubFor(post(anyUrl()).willReturn(ok()));
    URI to = URI.create("https://localhost:" + partner.httpsPort() + "/edi");
    Settings settings =
        signed
            ? Settings.DEFAULT.withDeliveries(
                new PartnerDeliveries(
                    new AllowedTargets(Set.of("localhost")),
                    List.of(
                        new PartnerDelivery.Callback("HARBORBILLING", to, "a secret of harbor's"))),
                ONCE)
            : Settings.DEFAULT.withDelivery(to, ONCE);
    if (believed) {
      settings =
          settings.withProtection(
              Protection.NONE.withOutward(TlsFiles.client(keys.resolve("ca.pem"))));
    }
    try (Sandbox sandbox = sandbox();
        DeliveryEnds ends = new DeliveryEnds();
        PayerServer server = PayerServer.start(settings, sandbox)) {
      assertThat(server.address()).isNotNull();
      sandbox.receive(Body.of(delivery(1, "C1")));
      if (comes) {
        Awaitility.await().until(() -> noted(signed).equals(List.of("1")));
        assertThat(partner.findAll(postRequestedFor(anyUrl()))).hasSize(1);
      } else {
        String why = ends.failure();
        assertThat(why)
            .contains(
                believed
                    ? "No subject alternative DNS name matching localhost"
                    : "PKIX path building failed");
        assertThat(partner.findAll(postRequestedFor(anyUrl()))).isEmpty();
        assertThat(noted(signed)).isEmpty();
      }
    } finally {
      partner.stop();
    }
  }

  private List<String> noted(boolean signed) throws Exception {
    return HandedNotes.of(folder.resolve("payer"), signed ? "to-harborbilling" : "deliver");
  }

  private Sandbox sandbox() throws Exception {
    return Sandbox.open(
        SandboxSettings.journalled(
                "tls-" + UUID.randomUUID(), folder.resolve("payer"), RuleFiles.shipped())
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open("lantern-open")),
        SharedMember.member());
  }
}
