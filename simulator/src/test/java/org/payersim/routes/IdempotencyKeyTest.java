package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

class IdempotencyKeyTest {
  @TempDir private Path folder;
  private Sandbox sandbox;
  private PayerServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws IOException {
    sandbox =
        Sandbox.open(
            SandboxSettings.journalled("key-" + UUID.randomUUID(), folder, RuleFiles.shipped())
                .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
                .withEnrollment(new Enrollment.Open("lantern-open")),
            SharedMember.member());
    server = PayerServer.start(Settings.DEFAULT, sandbox);
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    sandbox.close();
  }

  @Test
  void aLostAnswerIsGivenAgain() throws Exception {
    String first = post("\"8e03978e\"", delivery(1, "C1")).body();

    assertThat(first).contains("ST*999*", "STC*A2:20*");
    assertThat(post("\"8e03978e\"", delivery(1, "C1")).body()).isEqualTo(first);
    assertThat(post("8e03978e", delivery(1, "C1")).body())
        .as("quotes are no part of the key")
        .isEqualTo(first);
    assertThat(sandbox.listClaims("C1")).hasSize(1);
  }

  @Test
  void aKeyOfAnotherDeliveryIsRefused() throws Exception {
    post("\"k\"", delivery(1, "C1"));

    HttpResponse<String> answer = post("\"k\"", delivery(2, "C2"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("another delivery came with this key");
    assertThat(sandbox.listClaims("C2")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\"\"", "a b", "\"a\"b", "\"unended"})
  void whatIsNoKeyIsRefusedBeforeAnythingIsDone(String key) throws Exception {
    HttpResponse<String> answer = post(key, delivery(1, "C1"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(sandbox.listClaims("C1")).isEmpty();
  }

  @Test
  void aKeyHasUpTo255Characters() throws Exception {
    assertThat(post("k".repeat(255), delivery(1, "C1")).statusCode()).isEqualTo(200);
    assertThat(post("k".repeat(256), delivery(2, "C2")).statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> post(String key, byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve("/x12"))
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }
}
