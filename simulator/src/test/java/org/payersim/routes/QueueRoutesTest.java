package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.ledger.LedgerMember;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Deliveries;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.TestPayers;

class QueueRoutesTest {
  @TempDir private Path folder;
  private LedgerMember member;
  private Sandbox sandbox;
  private PayerServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws IOException {
    List<RuleSource> rules = TestPayers.switched("{Duplicate: pend}");
    member = LedgerMember.start();
    sandbox =
        Sandbox.open(
            SandboxSettings.passing("queue-" + UUID.randomUUID(), folder, rules)
                .withEnrollment(new Enrollment.Open("lantern-open")),
            member);
    server = PayerServer.start(Settings.DEFAULT, sandbox);
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    sandbox.close();
    member.close();
  }

  @Test
  void aWaitingClaimIsReleasedAndPaid() throws Exception {
    String claim = pend();
    assertThat(send("GET", "/queue", "").body())
        .contains(claim, "\"stage\" : \"Duplicate\"", "OA-18");

    HttpResponse<String> released =
        send("POST", "/queue/" + claim + "/release", "{\"override\": [\"Duplicate\"]}");

    assertThat(released.statusCode()).isEqualTo(200);
    assertThat(released.body()).contains("\"finalized\"", "/remittances/2");
    assertThat(send("GET", "/queue", "").body()).doesNotContain(claim);
    HttpResponse<String> again = send("POST", "/queue/" + claim + "/release", "");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aWaitingClaimIsDeniedOrAskedAbout() throws Exception {
    String claim = pend();
    assertThat(send("POST", "/queue/" + claim + "/ask", "{\"question\": \"notes\"}").body())
        .contains("\"pended\"", "notes");
    assertThat(
            send("POST", "/queue/" + claim + "/deny", "{\"group\": \"OA\", \"carc\": \"18\"}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void whatWasAskedForIsAnswered() throws Exception {
    String claim = pend();
    send("POST", "/queue/" + claim + "/ask", "{\"question\": \"notes\"}");
    assertThat(send("POST", "/queue/" + claim + "/answer", "{\"documents\": \"two\"}").body())
        .contains("\"with-examiner\"", "\"due\"", "two");
  }

  @Test
  void aDenialIsAppealedAndOverturned() throws Exception {
    String claim = pend();
    send("POST", "/queue/" + claim + "/deny", "{\"group\": \"OA\", \"carc\": \"18\"}");
    assertProblem("/appeals/" + claim + "/file", "{}", 422, "text: is missing");
    assertThat(send("POST", "/appeals/" + claim + "/file", "{\"text\": \"look\"}").body())
        .contains("\"open\"");
    assertThat(send("GET", "/appeals", "").body()).contains(claim, "\"level\" : 1", "look");
    assertProblem("/appeals/" + claim + "/file", "{\"text\": \"x\"}", 409, "waits already");
    assertThat(
            send("POST", "/appeals/" + claim + "/overturn", "{\"override\": [\"Duplicate\"]}")
                .body())
        .contains("\"corrected\"", "/remittances/");
    assertProblem("/appeals/12345/uphold", "", 404, "no final claim");
    assertProblem("/appeals/12345/forget", "", 404, "appeals are addressed");
    assertThat(send("POST", "/appeals", "").statusCode()).isEqualTo(405);
    assertThat(send("GET", "/appeals/1/file", "").statusCode()).isEqualTo(405);
  }

  @Test
  void claimsAreDecidedAgainOnlyIfTheRequestIsUnderstood() throws Exception {
    pend();
    assertProblem("/reprocess", "{\"membres\": []}", 422, "unknown fields: membres");
    assertProblem("/reprocess", "{\"from\": \"soon\"}", 422, "soon");
    assertProblem("/reprocess", "{\"recover\": \"never\"}", 422, "recover: is now or later");
    assertThat(send("POST", "/reprocess", "{\"dryRun\": true}").body())
        .contains("\"dryRun\" : true", "\"claims\" : 1", "\"different\" : 0");
    assertThat(send("POST", "/reprocess", "").body()).contains("\"different\" : 0");
  }

  @Test
  void whatIsNoActIsAProblem() throws Exception {
    String path = "/queue/" + pend();
    assertProblem(path + "/release", "{\"override\": [\"CoveredOnDate\"]}", 422, "cannot be");
    assertProblem(path + "/deny", "{\"group\": \"XX\", \"carc\": \"18\"}", 422, "group: is CO");
    assertProblem(path + "/deny", "{\"group\": \"CO\", \"carc\": \"x\"}", 422, "carc: is no");
    assertProblem(path + "/deny", "{\"group\": \"CO\", \"carc\": \"16\"}", 422, "needs a remark");
    assertProblem(path + "/ask", "not json", 422, "no JSON");
    assertProblem(path + "/forget", "", 404, "acts are addressed");
    assertProblem("/queue/12345/release", "", 404, "no claim of this number");
    assertThat(send("POST", "/queue", "").statusCode()).isEqualTo(405);
    assertThat(sandbox.queue()).hasSize(1);
  }

  private void assertProblem(String path, String body, int status, String detail) throws Exception {
    HttpResponse<String> response = send("POST", path, body);
    assertThat(response.statusCode()).as(path + body).isEqualTo(status);
    assertThat(response.body()).contains(detail);
  }

  private String pend() throws IOException {
    sandbox.receive(Body.of(Deliveries.delivery(1, "C1")));
    sandbox.receive(Body.of(Deliveries.delivery(2, "C2")));
    return sandbox.queue().get(0).claim();
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
