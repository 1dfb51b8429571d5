package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.payersim.routes.GuardedPayer.PASSWORD;
import static org.payersim.routes.GuardedPayer.basic;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.access.Role;

/** Too many at once, and some of them slow: who is turned away, and who is not. */
class CrowdTest {
  private static final byte[] NOTHING = new byte[0];

  @TempDir private Path folder;
  private GuardedPayer payer;
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    payer.close();
  }

  private void start(int requests, Limits limits) throws Exception {
    payer =
        GuardedPayer.start(
            folder,
            settings ->
                settings
                    .withWorkers(1, requests - 1)
                    .withProtection(settings.protection().withLimits(limits)));
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", payer.port());
    socket.setSoTimeout(20_000);
    sockets.add(socket);
    return socket;
  }

  private Socket send(String text) throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  /** The head of a delivery; its body is still to come. */
  private static String head(String authorization, long length) {
    return "POST /x12 HTTP/1.1\r\nHost: payer\r\nAuthorization: "
        + authorization
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  /** Up to the end of the head, whether or not the connection is closed then. */
  private static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int one = in.read(); one >= 0; one = in.read()) {
      head.write(one);
      if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private String metrics() throws Exception {
    return payer.get("/metrics", payer.bearing(Role.ADMINISTRATOR)).body();
  }

  private void awaitUnderWay(int requests) {
    // the one that asks is one of them
    await()
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .contains("payersim_http_requests_open " + (requests + 1) + ".0"));
  }

  private long spooled() throws IOException {
    Path bodies = folder.resolve("own/journal/bodies");
    try (Stream<Path> all = Files.list(bodies)) {
      return all.count();
    }
  }

  @Test
  void aStrangerIsToldBeforeHisBodyIsTaken() throws Exception {
    start(8, Limits.USUAL);
    for (String authorization :
        List.of("", "Bearer payersim_guess", basic("harbor", "wrong"), "Bearer x.y.z")) {
      Socket socket = send(head(authorization, 1_000_000) + "ISA");
      assertThat(answer(socket)).as(authorization).startsWith("HTTP/1.1 401 ");
    }
    Socket may = send(head(payer.bearing(Role.EXAMINER), 1_000_000) + "ISA");
    assertThat(answer(may)).startsWith("HTTP/1.1 403 ");
    assertThat(spooled()).isZero();
    assertThat(payer.audit())
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).endsWith("-\tPOST /x12\t401"))
        .anySatisfy(line -> assertThat(line).endsWith("examiner\tPOST /x12\t403"));
  }

  @Test
  void whatAnybodyMaySendIsNoLongerThanAnEnvelope() throws Exception {
    start(8, Limits.USUAL);
    Socket socket =
        send("POST /core/soap HTTP/1.1\r\nHost: payer\r\nContent-Length: 67108865\r\n\r\n");
    assertThat(answer(socket)).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void oneWhoHasHisShareWaitsAndOthersDoNot() throws Exception {
    start(8, Limits.USUAL);
    String big = payer.bearing(Role.PARTNER);
    for (int i = 0; i < 4; i++) {
      send(head(big, 5_000) + "ISA");
    }
    awaitUnderWay(4);

    HttpResponse<String> refused =
        payer.send("POST", "/x12", delivery(1, "C1"), "Authorization", big);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("/problems/too-much-under-way");
    byte[] other =
        new String(delivery(2, "C2"), StandardCharsets.ISO_8859_1)
            .replace("HARBORBILLING ", "WHARF         ")
            .replace("*HARBORBILLING*", "*WHARF*")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            payer
                .send("POST", "/x12", other, "Authorization", basic("wharf", PASSWORD))
                .statusCode())
        .isEqualTo(200);
    assertThat(metrics()).contains("payersim_refusals_total{reason=\"client_share\"} 1.0");

    sockets.get(0).close();
    await()
        .untilAsserted(
            () ->
                assertThat(
                        payer
                            .send("POST", "/x12", delivery(1, "C1"), "Authorization", big)
                            .statusCode())
                    .isEqualTo(200));
    assertThat(payer.sandbox.listClaims()).hasSize(2);
  }

  @Test
  void aPayerThatIsFullSaysSoToWhoHasNothingUnderWay() throws Exception {
    start(2, Limits.USUAL);
    send(head(payer.bearing(Role.PARTNER), 5_000) + "ISA");
    awaitUnderWay(1);
    await()
        .untilAsserted(
            () -> {
              send(head(payer.bearing(Role.TESTER), 5_000) + "ISA");
              HttpResponse<String> refused =
                  payer.send(
                      "POST", "/x12", delivery(1, "C1"), "Authorization", basic("wharf", PASSWORD));
              assertThat(refused.statusCode()).isEqualTo(503);
              assertThat(refused.headers().firstValue("Retry-After")).contains("1");
              assertThat(refused.body()).contains("/problems/busy");
            });
  }

  /** Otherwise whoever is refused opens connection after connection. */
  @Test
  void whoIsRefusedMayAskAgainByTheSameConnection() throws Exception {
    start(8, Limits.USUAL);
    String key = payer.bearing(Role.ADMINISTRATOR);
    Socket socket =
        send("GET /queue HTTP/1.1\r\nHost: payer\r\n\r\n" + head("", 3) + "ISA" + head("", 9));
    assertThat(answer(socket)).startsWith("HTTP/1.1 401 ").doesNotContainIgnoringCase("close");
    socket
        .getOutputStream()
        .write(
            ("123456789GET /queue HTTP/1.1\r\nHost: payer\r\nAuthorization: "
                    + key
                    + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    String rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(rest.split("HTTP/1.1 401 ", -1)).hasSize(3);
    assertThat(rest).contains("HTTP/1.1 200 OK");
  }

  private static Limits hasty() {
    return new Limits(100, Duration.ofMillis(1_500), Duration.ofMillis(600), 10_000);
  }

  @Test
  void aBodyThatDribblesInIsNotWaitedFor() throws Exception {
    start(8, hasty());
    Socket socket = send(head(payer.bearing(Role.PARTNER), 5_000));
    Thread dribble =
        Thread.startVirtualThread(
            () -> {
              try {
                for (int i = 0; i < 5_000; i++) {
                  socket.getOutputStream().write('I');
                  Thread.sleep(50);
                }
              } catch (IOException | InterruptedException e) {
                // it was turned away
              }
            });
    assertThat(answer(socket))
        .startsWith("HTTP/1.1 408 ")
        .containsIgnoringCase("connection: close");
    dribble.interrupt();
    awaitUnderWay(0);
    assertThat(metrics()).contains("payersim_refusals_total{reason=\"slow_sender\"} 1.0");
  }

  @Test
  void aHeadWithoutEndIsNotWaitedForAndAnIdleConnectionOnlyAWhile() throws Exception {
    start(8, hasty());
    Socket slow = send("GET /health HTTP/1.1\r\nHost: payer\r\nX-A: ");
    Socket idle = connect();
    assertThat(slow.getInputStream().read()).isEqualTo(-1);
    assertThat(metrics()).contains("payersim_refusals_total{reason=\"slow_sender\"} 1.0");
    assertThat(idle.getInputStream().read()).isEqualTo(-1);
    assertThat(metrics()).contains("payersim_refusals_total{reason=\"slow_sender\"} 1.0");
  }

  @Test
  void anAnswerNobodyReadsIsNotKept() throws Exception {
    start(8, hasty());
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress("127.0.0.1", payer.port()));
    StringBuilder asked = new StringBuilder();
    for (int i = 0; i < 400; i++) { // more than the buffers between the two hold
      asked.append("GET /openapi.json HTTP/1.1\r\nHost: payer\r\n\r\n");
    }
    socket.getOutputStream().write(asked.toString().getBytes(StandardCharsets.ISO_8859_1));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .contains("payersim_refusals_total{reason=\"slow_reader\"} 1.0"));
    awaitUnderWay(0);
  }

  @Test
  void thereAreSoManyConnectionsAndWhoComesBeyondIsTold() throws Exception {
    start(8, Limits.USUAL.withConnections(10));
    for (int i = 0; i < 8; i++) {
      Socket one = send("GET /health HTTP/1.1\r\nHost: payer\r\n\r\n");
      assertThat(answer(one)).startsWith("HTTP/1.1 200 ");
    }
    Socket beyond = connect();
    assertThat(answer(beyond)).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1");
    sockets.get(0).close();
    await().untilAsserted(() -> assertThat(payer.get("/health", "").statusCode()).isEqualTo(200));
    assertThat(metrics()).contains("payersim_refusals_total{reason=\"connections\"}");
  }

  @Test
  void idleConnectionsHoldNobodyUp() throws Exception {
    start(8, Limits.USUAL);
    for (int i = 0; i < 1_000; i++) {
      connect();
    }
    assertThat(
            payer
                .send(
                    "POST", "/x12", delivery(1, "C1"), "Authorization", payer.bearing(Role.PARTNER))
                .statusCode())
        .isEqualTo(200);
    assertThat(payer.send("GET", "/health", NOTHING).statusCode()).isEqualTo(200);
    assertThat(metrics()).contains("payersim_http_connections_open 1001.0");
  }
}
