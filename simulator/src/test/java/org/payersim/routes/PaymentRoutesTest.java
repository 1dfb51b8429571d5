package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

class PaymentRoutesTest {
  @TempDir private Path folder;

  @Test
  void anAchFileIsFetched() throws Exception {
    try (Sandbox sandbox = sandbox("ach");
        PayerServer server = PayerServer.start(Settings.DEFAULT, sandbox)) {
      assertThat(get(server, "/payments").body()).isEqualToIgnoringWhitespace("[]");
      sandbox.receive(Body.of(delivery(1, "C1")));

      JsonNode run = new ObjectMapper().readTree(get(server, "/payments").body()).path(0);

      assertThat(run.path("paidOn").asText()).isEqualTo("2026-11-16");
      assertThat(run.path("payments").path(0).path("method").asText()).isEqualTo("ach");
      assertThat(run.has("checks")).isFalse();
      HttpResponse<String> ach = get(server, run.path("ach").asText());
      assertThat(ach.statusCode()).isEqualTo(200);
      assertThat(ach.body()).startsWith("101 ").contains("\n705TRN*1*1*1990000017~ ");
      assertThat(get(server, "/payments/1/checks").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aCheckRegisterIsFetched() throws Exception {
    try (Sandbox sandbox = sandbox("check");
        PayerServer server = PayerServer.start(Settings.DEFAULT, sandbox)) {
      sandbox.receive(Body.of(delivery(1, "C1")));
      HttpResponse<String> checks = get(server, "/payments/1/checks");
      assertThat(checks.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
      assertThat(checks.body())
          .contains("1,2026-11-16,check,\"WHARF STREET FAMILY MEDICINE\",\"2000001000\",");
      assertThat(get(server, "/payments/1/ach").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/payments/0/ach", "/payments/2/ach", "/payments/x/ach", "/payments/1"})
  void whatIsNotThereIsNotFound(String path) throws Exception {
    try (Sandbox sandbox = sandbox("ach");
        PayerServer server = PayerServer.start(Settings.DEFAULT, sandbox)) {
      sandbox.receive(Body.of(delivery(1, "C1")));
      assertThat(get(server, path).statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(PayerServer server, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
          BodyHandlers.ofString());
    }
  }

  private Sandbox sandbox(String method) throws IOException {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.add(new RuleSource("payments.yaml", "kind: payments\nmethod: " + method + "\n"));
    return Sandbox.open(
        SandboxSettings.passing("payments-" + UUID.randomUUID(), folder, rules)
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open("lantern-open")),
        SharedMember.member());
  }
}
