package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Sandboxes;

/** What is refused below {@code /fhir} before the desk sees it: in FHIR's words all the same. */
class FhirRefusalsTest {
  private static final int LIMIT = 10_000;

  @TempDir private Path folder;
  private Sandbox sandbox;
  private Sandboxes others;
  private PayerServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws Exception {
    sandbox =
        Sandbox.open(
            SandboxSettings.journalled(
                "refusals-" + UUID.randomUUID(), folder.resolve("own"), RuleFiles.shipped()),
            SharedMember.member());
    others = new Sandboxes(SharedMember.member(), folder.resolve("others"), RuleFiles.shipped(), 2);
    server =
        PayerServer.start(Settings.DEFAULT.withBodyLimit(LIMIT).withWorkers(1, 1), sandbox, others);
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
    others.close();
    sandbox.close();
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static void assertOutcome(HttpResponse<String> answer, int status, String code)
      throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/fhir+json");
    JsonNode outcome = new ObjectMapper().readTree(answer.body());
    assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
    assertThat(outcome.at("/issue/0/severity").asText()).isEqualTo("error");
    assertThat(outcome.at("/issue/0/code").asText()).isEqualTo(code);
    assertThat(outcome.at("/issue/0/details/text").asText()).isNotEmpty();
  }

  @Test
  void aBodyBeyondTheLimit() throws Exception {
    assertOutcome(send(at("/fhir/Claim/$submit").POST(tooLong())), 413, "too-long");
    assertOutcome(send(at("/sandboxes/a/fhir").POST(tooLong())), 413, "too-long");
    HttpResponse<String> xml =
        send(at("/fhir").header("Accept", "application/fhir+xml").POST(tooLong()));
    assertThat(xml.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/fhir+xml");
    assertThat(xml.body())
        .contains("<OperationOutcome xmlns=\"http://hl7.org/fhir\">", "<code value=\"too-long\"/>");
    HttpResponse<String> elsewhere = send(at("/fhirs").POST(tooLong()));
    assertThat(elsewhere.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  private static BodyPublisher tooLong() {
    return BodyPublishers.ofByteArray(new byte[LIMIT + 1]);
  }

  @Test
  void nobodyAndNothingThere() throws Exception {
    assertOutcome(send(at("/sandboxes/none/fhir/metadata")), 404, "not-found");
    assertOutcome(send(at("/fhir/metadata").header("Payersim-Sandbox", "none")), 404, "not-found");
    assertOutcome(
        send(at("/sandboxes/none/fhir/Claim/1").method("PATCH", BodyPublishers.noBody())),
        404,
        "not-found");
    HttpResponse<String> method =
        send(at("/fhir/metadata").method("LOCK", BodyPublishers.noBody()));
    assertOutcome(method, 405, "not-supported");
    assertThat(method.headers().firstValue("Allow")).isPresent();
  }

  @Test
  void moreThanThePayerTakesOn() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(client.sendAsync(at("/fhir/metadata").build(), BodyHandlers.ofString()));
    }
    List<HttpResponse<String>> busy = new ArrayList<>();
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      if (answer.get().statusCode() != 200) {
        busy.add(answer.get());
      }
    }
    assertThat(busy).isNotEmpty();
    for (HttpResponse<String> answer : busy) {
      assertOutcome(answer, 429, "throttled"); // all of them come from one address
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }
  }
}
