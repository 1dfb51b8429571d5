package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.sandbox.Deliveries.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.access.Role;
import org.payersim.access.User;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Sandboxes;

class SandboxRoutesTest {
  private static final String OPEN =
      "\"openPlan\": \"lantern-open\", \"clock\": \"2026-11-16T09:00:00\"";

  @TempDir private Path folder;
  private Sandbox own;
  private Sandboxes others;
  private PayerServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws IOException {
    own =
        Sandbox.open(
            SandboxSettings.passing(
                "own-" + UUID.randomUUID(), folder.resolve("own"), RuleFiles.shipped()),
            SharedMember.member());
    others = new Sandboxes(SharedMember.member(), folder.resolve("others"), RuleFiles.shipped(), 3);
    server = PayerServer.start(Settings.DEFAULT, own, others);
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    others.close();
    own.close();
  }

  @Test
  void eachDecidesForItselfAndNothingIsLeftOfIt() throws Exception {
    assertThat(post("/sandboxes", "{\"id\": \"one\", " + OPEN + "}").statusCode()).isEqualTo(201);
    assertThat(post("/sandboxes", "{" + OPEN + ", \"magicValues\": true}").body())
        .contains("\"id\" : \"s2\"", "\"path\" : \"/sandboxes/s2\"");

    assertThat(deliver("/sandboxes/one/x12", "C1").body()).contains("AK9*A*", "STC*A2:20");
    assertThat(deliver("/sandboxes/s2/x12", "MAGICREJECT").body()).contains("STC*A7:507");

    assertThat(get("/sandboxes/one/claims/C1/explanation").body()).contains("Claim C1");
    assertThat(get("/sandboxes/s2/claims/C1/explanation").statusCode()).isEqualTo(404);
    assertThat(get("/claims/C1/explanation").statusCode()).isEqualTo(404);
    assertThat(get("/sandboxes").body()).contains("\"one\"", "\"s2\"");

    assertThat(send("DELETE", "/sandboxes/one", "").statusCode()).isEqualTo(200);
    assertThat(get("/sandboxes/one").statusCode()).isEqualTo(404);
    assertThat(get("/sandboxes/one/remittances").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "/sandboxes/s2", "").statusCode()).isEqualTo(200);
    try (Stream<Path> left = Files.list(folder.resolve("others"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void oneIsNamedByHeaderOrByTheReceiverOfADelivery() throws Exception {
    post("/sandboxes", "{\"id\": \"ALPHA\", " + OPEN + "}");
    post("/sandboxes", "{\"id\": \"LANTF\", " + OPEN + "}");

    assertThat(send("POST", "/x12", addressed("ALPHA", "C1")).body()).contains("STC*A2:20");
    assertThat(get("/sandboxes/ALPHA/claims/C1/explanation").statusCode()).isEqualTo(200);
    assertThat(get("/claims/C1/explanation").statusCode()).isEqualTo(404);
    deliver("/x12", "C2"); // what is addressed to the payer itself nobody takes away
    assertThat(get("/sandboxes/LANTF/claims/C2/explanation").statusCode()).isEqualTo(404);
    assertThat(send("POST", "/x12", "ISA*00").statusCode()).isNotEqualTo(500);
    assertThat(get("/sandboxes/ALPHA/remittances").body())
        .contains("\"/sandboxes/ALPHA/remittances/1\"");
    assertThat(get("/sandboxes/ALPHA/rules").body()).contains("\"/sandboxes/ALPHA/rules/shipped/");
    HttpRequest.Builder named =
        HttpRequest.newBuilder(server.address().resolve("/claims/C1/explanation"));
    assertThat(answer(named.header("Payersim-Sandbox", "ALPHA")).statusCode()).isEqualTo(200);
    assertThat(answer(named.setHeader("Payersim-Sandbox", "LANTF")).statusCode()).isEqualTo(404);
    assertThat(answer(named.setHeader("Payersim-Sandbox", "none")).body())
        .contains("there is no sandbox of this name");
  }

  @Test
  void itsRulesAndItsTimeAreItsOwn() throws Exception {
    post("/sandboxes", "{\"id\": \"a\", " + OPEN + "}");
    String stubs =
        "kind: stubs\\nid: s\\nstubs:\\n- {name: all, when: 'true', then: deny, reason: CO-50}\\n";
    assertThat(
            post("/sandboxes", "{\"id\": \"b\", " + OPEN + ", \"rules\": [\"" + stubs + "\"]}")
                .statusCode())
        .isEqualTo(201);
    deliver("/sandboxes/b/x12", "C1");
    assertThat(get("/sandboxes/b/claims/C1/explanation").body()).contains("CO-50");
    assertThat(get("/sandboxes/b/stubs").body()).contains("\"answered\" : 1");
    assertThat(get("/sandboxes/a/stubs").body()).doesNotContain("answered");

    assertThat(send("PUT", "/sandboxes/a/clock", "{\"advance\": \"P2Y\"}").body())
        .contains("2028-11-16T09:00");
    assertThat(send("PUT", "/sandboxes/a/clock", "{\"advance\": \"PT8H\"}").body())
        .contains("2028-11-16T17:00");
    assertThat(get("/sandboxes/b/clock").body()).contains("2026-11-16T09:00");
    assertThat(send("PUT", "/clock", "{\"at\": \"2027-01-31T08:00:00\"}").body())
        .contains("2027-01-31T08:00");
    assertThat(get("/health").body()).contains("2027-01-31T08:00");
  }

  @Test
  void whatIsNoGoodIsSaid() throws Exception {
    assertThat(post("/sandboxes", "{\"id\": \"../x\"}").body()).contains("id: up to 32 letters");
    assertThat(post("/sandboxes", "{\"name\": \"x\"}").body()).contains("unknown fields: name");
    assertThat(post("/sandboxes", "{\"clock\": \"yesterday\"}").statusCode()).isEqualTo(422);
    assertThat(post("/sandboxes", "{\"rules\": [\"kind: plan\"]}").body()).contains("\"faults\"");
    assertThat(post("/sandboxes", "{\"rules\": [{\"kind\": \"plan\"}]}").statusCode())
        .isEqualTo(422);
    assertThat(post("/sandboxes", "{\"magicValues\": \"yes\"}").statusCode()).isEqualTo(422);
    assertThat(post("/sandboxes", "{\"clock\": \"+90000-01-01T00:00:00\"}").statusCode())
        .isEqualTo(422);
    assertThat(post("/sandboxesandmore", "").statusCode()).isEqualTo(404);
    assertThat(send("PUT", "/clock", "{\"advance\": \"P6000000Y\"}").statusCode()).isEqualTo(422);
    assertThat(send("PUT", "/clock", "{\"at\": \"+99999-12-31T09:00:00\"}").statusCode())
        .isEqualTo(422);
    assertThat(post("/sandboxes", "{\"openPlan\": \"none\"}").body()).contains("no plan 'none'");
    assertThat(send("PUT", "/clock", "{\"advance\": \"a week\"}").statusCode()).isEqualTo(422);
    assertThat(send("PUT", "/clock", "{}").statusCode()).isEqualTo(422);
    assertThat(send("DELETE", "/sandboxes", "").statusCode()).isEqualTo(405);
    for (int i = 0; i < 3; i++) {
      assertThat(post("/sandboxes", "").statusCode()).isEqualTo(201);
    }
    HttpResponse<String> beyond = post("/sandboxes", "");
    assertThat(beyond.statusCode()).isEqualTo(429);
    assertThat(beyond.headers().firstValue("Retry-After")).isPresent();
    String taken = others.list().get(0);
    send("DELETE", "/sandboxes/" + others.list().get(1), "");
    assertThat(post("/sandboxes", "{\"id\": \"" + taken + "\"}").body())
        .contains("there is a sandbox of this name");
    try (Stream<Path> left = Files.list(folder.resolve("others"))) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void aPartnersDeliveryIsThePayersWhoeverItsReceiverIs() throws Exception {
    post("/sandboxes", "{\"id\": \"b\", \"openPlan\": \"lantern-open\"}");
    Sandbox b = others.find("b").orElseThrow();
    SandboxSwitch way = new SandboxSwitch(new ClaimsRoute(own), own, others);

    way.answer(from(new User("harbor", Role.PARTNER, Set.of("HARBORBILLING"), Set.of())));
    assertThat(b.listClaims()).isEmpty();
    way.answer(from(User.UNASKED));
    assertThat(b.listClaims()).hasSize(1);
  }

  private static Request from(User user) {
    return new Request(
        "POST",
        "/x12",
        "",
        "",
        "",
        new Request.Headers("", "", "", "", "", "", "", ""),
        user,
        Body.of(addressed("b", "C1").getBytes(StandardCharsets.ISO_8859_1)),
        new AtomicBoolean());
  }

  private static String addressed(String receiver, String claim) {
    return new String(delivery(1, claim), StandardCharsets.ISO_8859_1)
        .replace("*ZZ*LANTF          *", "*ZZ*%-15s*".formatted(receiver));
  }

  private HttpResponse<String> deliver(String path, String claim) throws Exception {
    return send("POST", path, new String(delivery(1, claim), StandardCharsets.ISO_8859_1));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, "");
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send("POST", path, body);
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return answer(
        HttpRequest.newBuilder(server.address().resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
