package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.LedgerMember;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

class RulesRoutesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final String OWN_FEES =
      """
      kind: fee-schedule
      id: own
      effective: {from: 2026-01-01}
      fees: {"99213": 70.00}
      """;

  @TempDir private Path folder;
  private LedgerMember member;
  private Sandbox sandbox;
  private PayerServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws IOException {
    List<RuleSource> rules = new ArrayList<>(RuleFiles.shipped());
    rules.add(new RuleSource("my rules/fees.yaml", OWN_FEES));
    member = LedgerMember.start();
    sandbox =
        Sandbox.open(SandboxSettings.passing("rules-" + UUID.randomUUID(), folder, rules), member);
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
  void aSourceIsAddressedByItsNameSlashesAndAll() throws Exception {
    assertThat(get("/rules").body())
        .contains("\"/rules/shipped/fees.yaml\"", "\"/rules/my%20rules/fees.yaml\"");
    assertThat(get("/rules/shipped/fees.yaml").body()).contains("lantern-standard");
    assertThat(get("/rules/my%20rules/fees.yaml").body()).isEqualTo(OWN_FEES);
    assertThat(get("/rules/fees.yaml").statusCode()).isEqualTo(404);
    assertThat(get("/rules/").statusCode()).isEqualTo(404);
  }

  @Test
  void aChangeWarnsOfWhatIsDoubtful() throws Exception {
    String rules =
        "kind: user-rules\nid: own\neffective: {from: 2026-01-01}\nrules:\n"
            + "- {name: a, when: \"false\", then: deny, reason: CO-96 N999}\n";

    HttpResponse<String> changed = put("/rules/own-rules.yaml", rules);

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body())
        .contains(
            "\"source\" : \"own-rules.yaml\"",
            "\"line\" : 5",
            "\"message\" : \"no list that is loaded has RARC N999\"");
    assertThat(put("/rules/fees.yaml", OWN_FEES.replace("id: own", "id: other")).body())
        .contains("\"warnings\"");
    assertThat(put("/rules/own-rules.yaml", rules.replace("N999", "N130")).body())
        .doesNotContain("warnings");
  }

  @Test
  void aFilePutUnderAShippedFilesNameIsLaidOverIt() throws Exception {
    String other = OWN_FEES.replace("id: own", "id: other");

    assertThat(put("/rules/fees.yaml", other).statusCode()).isEqualTo(200);

    assertThat(get("/rules/fees.yaml").body()).isEqualTo(other);
    for (String schedule : List.of("lantern-standard", "own", "other")) {
      assertThat(sandbox.rules().findFeeSchedule(schedule, DAY)).as(schedule).isPresent();
    }
    assertThat(delete("/rules/fees.yaml").statusCode()).isEqualTo(200);
    assertThat(sandbox.rules().findFeeSchedule("other", DAY)).isEmpty();
  }

  @Test
  void stubsAreListedInTheOrderTheyAreAsked() throws Exception {
    String stubs =
        """
        kind: stubs
        id: mine
        stubs:
        - {name: usual, when: "true", then: pay, percent: 100%}
        - {name: first, when: "true", then: ignore, priority: 1, scenario: {name: s, then: over}}
        """;
    assertThat(put("/rules/stubs.yaml", stubs).statusCode()).isEqualTo(200);
    assertThat(get("/stubs").body())
        .containsSubsequence(
            "\"first\"", "\"matched\" : 0", "\"state\" : \"Started\"", "\"usual\"");
    assertThat(put("/rules/stubs.yaml", stubs.replace("ignore", "ignroe")).body())
        .contains("stubs[1].then");
  }

  @Test
  void aShippedSourceIsReplacedOrTakenAwayOnlyByItsFullName() throws Exception {
    String open = get("/rules/shipped/plan-open.yaml").body();

    assertThat(
            put("/rules/shipped/plan-open.yaml", open.replace("id: lantern-open", "id: all"))
                .statusCode())
        .isEqualTo(200);
    assertThat(sandbox.rules().findPlan("all", DAY)).isPresent();
    assertThat(sandbox.rules().findPlan("lantern-open", DAY)).isEmpty();
    assertThat(delete("/rules/shipped/plan-open.yaml").statusCode()).isEqualTo(200);
    assertThat(sandbox.rules().findPlan("all", DAY)).isEmpty();
    assertThat(delete("/rules/shipped/fees.yaml").statusCode()).isEqualTo(422);
  }

  @Test
  void aSourceInJsonIsAnsweredAsJson() throws Exception {
    String json =
        "{\"kind\": \"fee-schedule\", \"id\": \"quick\", \"effective\": {\"from\": \"2026-01-01\"},"
            + " \"fees\": {\"99213\": 70.00}}";

    assertThat(put("/rules/fees.json", json).statusCode()).isEqualTo(200);

    assertThat(sandbox.rules().findFeeSchedule("quick", DAY)).isPresent();
    assertThat(get("/rules/fees.json").headers().firstValue("Content-Type"))
        .contains("application/json");
    assertThat(put("/rules/fees.json", json.replace("70.00", "\"free\"")).body())
        .contains("fees.json", "'free' is not an amount in dollars");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(server.address().resolve(path)));
  }

  private HttpResponse<String> put(String path, String text) throws Exception {
    return send(
        HttpRequest.newBuilder(server.address().resolve(path)).PUT(BodyPublishers.ofString(text)));
  }

  private HttpResponse<String> delete(String path) throws Exception {
    return send(HttpRequest.newBuilder(server.address().resolve(path)).DELETE());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
