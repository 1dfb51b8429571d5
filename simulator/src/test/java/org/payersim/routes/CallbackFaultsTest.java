package org.payersim.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with documents, seen by a partner they are posted to. */
class CallbackFaultsTest {
  private static final Settings.Retries QUICK =
      new Settings.Retries(5, Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(5));

  @TempDir private Path folder;
  private final WireMockServer partner = new WireMockServer(wireMockConfig().dynamicPort());
  private FaultyPayer payer;

  @BeforeEach
  void start() throws IOException {
    partner.start();
    partner.stubFor(post("/edi").willReturn(ok()));
    payer =
        FaultyPayer.start(
            folder, Settings.DEFAULT.withDelivery(URI.create(partner.baseUrl() + "/edi"), QUICK));
  }

  @AfterEach
  void stop() throws IOException {
    payer.close();
    partner.stop();
  }

  @Test
  void aLateAcknowledgmentIsPostedWhenItsTimeHasCome() throws Exception {
    payer.faults("{name: a, of: [277CA], then: late, by: PT1H}");
    assertThat(payer.post(delivery(1, "C1")).body()).doesNotContain("ST*277*");
    Awaitility.await().until(() -> posted("ST*835*") == 1);
    assertThat(posted("ST*277*")).isZero();

    payer.advance("PT1H");
    Awaitility.await().until(() -> posted("ST*277*") == 1);
  }

  @Test
  void the277CaIsPostedWhenThePartnerHasTaken835() throws Exception {
    payer.faults("{name: a, of: [277CA], then: remittance-first}");
    payer.post(delivery(1, "C1"));

    Awaitility.await().until(() -> posted("ST*277*") == 1);
    assertThat(partner.getAllServeEvents()).hasSize(2);
    assertThat(partner.getAllServeEvents().get(1).getRequest().getBodyAsString())
        .contains("ST*835*"); // the latest comes first
  }

  @Test
  void aRemittanceIsPostedTwiceOrNever() throws Exception {
    payer.faults(
        "{name: a, of: [835], then: duplicate, times: 1}, {name: b, of: [835], then: lose}");
    payer.post(delivery(1, "C1"));
    payer.post(delivery(2, "C2"));

    Awaitility.await().until(() -> posted("CLP*C1*") == 2);
    assertThat(posted("CLP*C2*")).isZero();
    assertThat(payer.done()).contains("835 1: sent 2 times", "835 2: lost");
  }

  private int posted(String text) {
    return partner
        .findAll(postRequestedFor(urlEqualTo("/edi")).withRequestBody(containing(text)))
        .size();
  }
}
