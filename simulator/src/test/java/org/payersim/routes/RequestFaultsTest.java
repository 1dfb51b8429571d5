package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with requests, seen by the client of the platform. */
class RequestFaultsTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private FaultyPayer payer;

  @BeforeEach
  void start() throws IOException {
    payer = FaultyPayer.start(folder, Settings.DEFAULT);
  }

  @AfterEach
  void stop() throws IOException {
    payer.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aRefusedDeliveryIsNotTakenAndMayBeSentAgain(int status) throws Exception {
    payer.faults("{name: a, at: [/x12], then: refuse, times: 1, status: " + status + "}");

    HttpResponse<String> refused = payer.post(delivery(1, "C1"));

    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(payer.sandbox().listClaims()).isEmpty();
    assertThat(payer.post(delivery(1, "C1")).body()).contains("ST*999*");
    assertThat(payer.done())
        .containsExactly("POST /x12: answered with " + status + ", and not carried out");
  }

  @Test
  void anErrorAfterTheDeliveryWasTakenLeavesOneClaim() throws Exception {
    payer.faults("{name: a, at: [/x12], then: refuse, status: 502, taken: on, times: 1}");

    assertThat(payer.post(delivery(1, "C1"), "k1", LONG).statusCode()).isEqualTo(502);
    assertThat(payer.sandbox().listClaims()).hasSize(1);
    assertThat(payer.post(delivery(1, "C1"), "k1", LONG).body()).contains("ST*999*", "ST*277*");
    assertThat(payer.sandbox().listClaims()).hasSize(1);
  }

  @Test
  void aClientThatGivesUpWaitingAsksAgainAndGetsItsAnswer() throws Exception {
    payer.faults("{name: a, at: [/x12], then: silence, for: PT60S, times: 1}");

    assertThatThrownBy(() -> payer.post(delivery(1, "C1"), "k1", Duration.ofMillis(700)))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(payer.post(delivery(1, "C1"), "k1", LONG).body()).contains("ST*999*");
    assertThat(payer.sandbox().listClaims()).hasSize(1);
    assertThat(payer.done())
        .containsExactly("POST /x12: not answered, closed after PT1M, though carried out");
  }

  @Test
  void silenceEndsWithTheConnection() throws Exception {
    payer.faults("{name: a, at: [/x12], then: silence, for: PT0.3S, taken: off}");

    assertThatThrownBy(() -> payer.post(delivery(1, "C1"), "k1", LONG))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(HttpTimeoutException.class);
    assertThat(payer.sandbox().listClaims()).isEmpty();
  }

  @Test
  void aResetConnectionBreaksTheAnswerOff() throws Exception {
    payer.faults(
        "{name: a, at: [/x12], then: reset, times: 1}, {name: b, at: [/remittances], then: reset,"
            + " bytes: 100, times: 1}");

    assertThatThrownBy(() -> payer.post(delivery(1, "C1"), "k1", LONG))
        .isInstanceOf(IOException.class);
    assertThat(payer.post(delivery(1, "C1"), "k1", LONG).body()).contains("ST*999*");
    assertThatThrownBy(() -> payer.get("/remittances/1")).isInstanceOf(IOException.class);
    assertThat(payer.get("/remittances/1")).contains("CLP*C1*");
    assertThat(payer.sandbox().listClaims()).hasSize(1);
    assertThat(payer.done())
        .containsExactly(
            "POST /x12: reset after 0 bytes of the answer, though carried out",
            "GET /remittances/1: reset after 100 bytes of the answer, though carried out");
  }

  @Test
  void aDrippingAnswerComesWhole() throws Exception {
    payer.post(delivery(1, "C1"));
    String whole = payer.get("/remittances/1");
    payer.faults("{name: a, at: [/remittances], then: drip, bytes: 100, for: PT0.05S}");

    long start = System.nanoTime();
    assertThat(payer.get("/remittances/1")).isEqualTo(whole);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThan(Duration.ofMillis(50L * (whole.length() / 100)));
  }

  @Test
  void aSlowAnswerComesLaterAndTheNextRequestOfTheConnectionAfterIt() throws Exception {
    payer.faults("{name: a, at: [/outbound], then: slow, for: PT0.5S}");
    long start = System.nanoTime();
    try (Socket socket = new Socket("127.0.0.1", payer.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /outbound HTTP/1.1\r\nHost: x\r\n\r\n"
                      + "GET /clock HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String both = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(both.indexOf("\"documents\"")).isPositive().isLessThan(both.indexOf("\"time\""));
      assertThat(both).doesNotContain(WireFault.HEADER).doesNotContain("wire");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(500));
  }

  @Test
  void theTestersOwnPathsNeverFail() throws Exception {
    payer.faults("{name: a, then: refuse}");

    assertThat(payer.send(payer.request("/x12")).statusCode()).isIn(405, 503);
    assertThat(payer.send(payer.request("/remittances")).statusCode()).isEqualTo(503);
    for (String path : new String[] {"/faults", "/faults/journal", "/clock", "/rules", "/health"}) {
      assertThat(payer.send(payer.request(path)).statusCode()).as(path).isEqualTo(200);
    }
    payer.faults("");
    assertThat(payer.send(payer.request("/remittances")).statusCode()).isEqualTo(200);
  }
}
