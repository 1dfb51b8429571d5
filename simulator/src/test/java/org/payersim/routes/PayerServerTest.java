package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;
import static org.payersim.sandbox.Deliveries.deliveryFor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

class PayerServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LIMIT = 2_000_000;

  @TempDir private Path folder;
  private Sandbox sandbox;
  private PayerServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws IOException {
    sandbox =
        Sandbox.open(
            SandboxSettings.journalled("http-" + UUID.randomUUID(), folder, RuleFiles.shipped())
                .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
                .withEnrollment(new Enrollment.Open("lantern-open")),
            SharedMember.member());
    server = PayerServer.start(Settings.DEFAULT.withBodyLimit(LIMIT), sandbox);
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    sandbox.close();
  }

  @Test
  void claimsGoInAndAcknowledgmentsComeBack() throws Exception {
    HttpResponse<String> answer = post(delivery(1, "C1"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/edi-x12");
    assertThat(answer.body()).contains("ST*999*", "ST*277*", "STC*A2:20*").startsWith("ISA*");
    assertThat(answer.body()).contains("IEA*1*000000001~ISA*");
  }

  @Test
  void nothingTheClientSentIsEchoed() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/x12")
                .header("X-Private", "secret")
                .header("CamelHttpResponseCode", "418")
                .POST(BodyPublishers.ofByteArray(delivery(1, "C1"))));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map().keySet())
        .allMatch(
            name ->
                name.equals("content-type")
                    || name.equals("content-length")
                    || name.equals("connection"));
  }

  @Test
  void aFormAsCurlSendsItIsTakenAsX12() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/x12")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(delivery(1, "C1"))));

    assertThat(answer.body()).contains("STC*A2:20*");
  }

  @Test
  void aLongChunkedBodyGoesToDiskAsItArrives() throws Exception {
    String[] claims = IntStream.range(0, 1_500).mapToObj(i -> "C" + i).toArray(String[]::new);
    byte[] body = delivery(1, claims);

    HttpResponse<String> answer =
        send(
            request("/x12")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().split("REF\\*1K\\*", -1)).hasSize(1_501);
    try (Stream<Path> bodies = Files.list(folder.resolve("journal/bodies"))) {
      assertThat(bodies.toList())
          .singleElement()
          .satisfies(f -> assertThat(f).hasBinaryContent(body));
    }
  }

  @Test
  void aBodyTooLargeIsRefusedInWords() throws Exception {
    HttpResponse<String> declared =
        send(request("/x12").POST(BodyPublishers.ofByteArray(new byte[LIMIT + 1])));
    HttpResponse<String> streamed =
        send(
            request("/x12")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[LIMIT + 1]))));

    for (HttpResponse<String> answer : List.of(declared, streamed)) {
      assertProblem(answer, 413);
      assertThat(answer.body()).contains("up to 2000000 bytes");
    }
    try (Stream<Path> bodies = Files.list(folder.resolve("journal/bodies"))) {
      assertThat(bodies.toList()).isEmpty();
    }
    assertThat(post(delivery(1, "C1")).statusCode()).isEqualTo(200);
  }

  @Test
  void aClientThatHangsUpLeavesNothingBehind() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(ascii("POST /x12 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n"));
      out.write(new byte[200_000]);
      out.flush();
      Awaitility.await().until(() -> bodies() == 1);
    }

    Awaitility.await().until(() -> bodies() == 0);
    assertThat(post(delivery(1, "C1")).statusCode()).isEqualTo(200);
  }

  @Test
  void answersKeepTheOrderOfRequestsSentAtOnce() throws Exception {
    byte[] first =
        delivery(1, IntStream.range(0, 300).mapToObj(i -> "C" + i).toArray(String[]::new));
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ascii("POST /x12 HTTP/1.1\r\nHost: x\r\nContent-Length: " + first.length + "\r\n\r\n"));
      out.write(first);
      out.write(ascii("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
      out.flush();
      InputStream in = socket.getInputStream();
      String all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(all.indexOf("ISA*")).isPositive().isLessThan(all.indexOf("\"status\""));
    }
  }

  @Test
  void whatIsNoX12IsAProblemOfTheClient() throws Exception {
    assertProblem(post(new byte[0]), 400);
    assertProblem(post(ascii("hello, payer")), 422);
    assertThat(post(ascii("ISA*00*broken~")).statusCode()).isIn(200, 422);
  }

  @Test
  void unknownPathsAndMethodsAreProblemsToo() throws Exception {
    assertProblem(get("/nowhere"), 404);
    assertProblem(get("/"), 404);
    assertProblem(get("/remittances/77"), 404);
    assertProblem(get("/claims/unheard/explanation"), 404);
    assertProblem(get("/claims/"), 404);
    HttpResponse<String> wrong = get("/x12");
    assertProblem(wrong, 405);
    assertThat(wrong.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void remittancesAreListedAndFetched() throws Exception {
    post(delivery(1, "C1"));

    JsonNode list = JSON.readTree(get("/remittances").body());

    assertThat(list).hasSize(1);
    assertThat(list.get(0).path("payeeNpi").asText()).isEqualTo("2000001000");
    HttpResponse<String> document = get(list.get(0).path("href").asText());
    assertThat(document.headers().firstValue("Content-Type")).contains("application/edi-x12");
    assertThat(document.body()).contains("ST*835*", "CLP*C1*1*175*");
  }

  @Test
  void aClaimIsExplainedByEitherNumberAsTextOrJson() throws Exception {
    post(delivery(1, "C1"));

    assertThat(get("/claims/C1/explanation").body()).contains("C1", "copay");
    HttpResponse<String> json =
        send(request("/claims/2632000000000010/explanation").header("Accept", "application/json"));
    assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(JSON.readTree(json.body()).toString()).contains("2632000000000010");
  }

  @Test
  void whatWouldHaveChangedAClaimIsToldAsTextOrJson() throws Exception {
    post(delivery(1, "C1"));

    assertThat(get("/claims/C1/what-if").body())
        .contains("Claim C1: what would have changed it?", "Cost share");
    HttpResponse<String> json =
        send(request("/claims/2632000000000010/what-if/1").header("Accept", "application/json"));
    assertThat(JSON.readTree(json.body()).path("before").path("state").asText()).isEqualTo("PAID");
    assertProblem(get("/claims/unheard/what-if"), 404);
    assertProblem(get("/claims/C1/what-if/x"), 404);
    assertProblem(get("/claims/C1/what-if/99999"), 404);
  }

  @Test
  void accumulatorsAreTold() throws Exception {
    post(deliveryFor("M100", 1, "C1"));

    JsonNode answer = JSON.readTree(get("/members/M100/accumulators").body());

    assertThat(answer.path("accumulators")).isNotEmpty();
    assertThat(answer.path("accumulators").get(0).path("plan").asText()).isEqualTo("lantern-open");
    assertThat(JSON.readTree(get("/members/M9/accumulators").body()).path("accumulators"))
        .isEmpty();
    assertProblem(get("/members/M100"), 404);
  }

  @Test
  void rulesAreReadReplacedAndTakenAway() throws Exception {
    String plan = get("/rules/shipped/plan-open.yaml").body();
    assertThat(plan).contains("lantern-open");

    HttpResponse<String> changed = put("/rules/mine.yaml", plan.replace("25.00", "33.00"));

    assertThat(JSON.readTree(changed.body()).path("version").asLong()).isEqualTo(2);
    post(delivery(1, "C1"));
    assertThat(get("/claims/C1/explanation").body()).contains("$33.00");
    assertThat(get("/rules").body()).contains("mine.yaml");
    assertThat(send(request("/rules/mine.yaml").DELETE()).statusCode()).isEqualTo(200);
    assertProblem(get("/rules/mine.yaml"), 404);
  }

  @Test
  void faultyRulesAreRefusedWithLineAndField() throws Exception {
    String plan = get("/rules/shipped/plan-open.yaml").body();

    HttpResponse<String> answer =
        put("/rules/bad.yaml", plan.replace("copay: 25.00", "copay: free"));

    assertProblem(answer, 422);
    JsonNode fault = JSON.readTree(answer.body()).path("faults").get(0);
    assertThat(fault.path("source").asText()).isEqualTo("bad.yaml");
    assertThat(fault.path("line").asInt()).isPositive();
    assertThat(fault.path("field").asText()).contains("copay");
    assertThat(sandbox.rules().version()).isEqualTo(1);
  }

  @Test
  void healthTellsRulesAndTime() throws Exception {
    JsonNode health = JSON.readTree(get("/health").body());

    assertThat(health.path("status").asText()).isEqualTo("up");
    assertThat(health.path("time").asText()).isEqualTo("2026-11-16T09:00");
  }

  @Test
  void manyPartnersAtOnceAreAllAnswered() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      answers.add(
          client.sendAsync(
              request("/x12")
                  .POST(BodyPublishers.ofByteArray(deliveryFor("M" + i % 9, i, "C" + i)))
                  .build(),
              BodyHandlers.ofString()));
    }
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      assertThat(answer.get().statusCode()).isEqualTo(200);
      assertThat(answer.get().body()).contains("STC*A2:20*");
    }
    assertThat(sandbox.listRemittances()).hasSize(100);
  }

  @Test
  void whoHasTooMuchUnderWayIsAskedToComeBack() throws Exception {
    try (PayerServer narrow = PayerServer.start(Settings.DEFAULT.withWorkers(1, 1), sandbox)) {
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 1; i <= 60; i++) {
        answers.add(
            client.sendAsync(
                HttpRequest.newBuilder(narrow.address().resolve("/x12"))
                    .POST(BodyPublishers.ofByteArray(delivery(i, "C" + i)))
                    .build(),
                BodyHandlers.ofString()));
      }
      List<HttpResponse<String>> busy = new ArrayList<>();
      int taken = 0;
      for (CompletableFuture<HttpResponse<String>> answer : answers) {
        if (answer.get().statusCode() == 200) {
          taken++;
        } else {
          busy.add(answer.get());
        }
      }
      assertThat(taken).isPositive();
      assertThat(sandbox.listRemittances()).hasSize(taken);
      assertThat(busy).isNotEmpty();
      for (HttpResponse<String> answer : busy) {
        assertProblem(answer, 429); // all of them come from one address
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      }
    }
  }

  private long bodies() throws IOException {
    try (Stream<Path> bodies = Files.list(folder.resolve("journal/bodies"))) {
      return bodies.count();
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).isNotBlank();
  }

  private HttpResponse<String> post(byte[] body) throws Exception {
    return send(request("/x12").POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> put(String path, String body) throws Exception {
    return send(request(path).PUT(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
