package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.ledger.SharedMember;
import org.payersim.money.Money;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/** {@code POST /claims}, as a client that knows no X12 would use it. */
class ClaimSubmissionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Sandbox sandbox;
  private PayerServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws Exception {
    sandbox = open();
    server = PayerServer.start(Settings.DEFAULT, sandbox);
    client = HttpClient.newHttpClient();
  }

  private Sandbox open() throws Exception {
    return Sandbox.open(
        SandboxSettings.journalled("plain-" + UUID.randomUUID(), folder, RuleFiles.shipped())
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 4, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open("lantern-open")),
        SharedMember.member());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
    sandbox.close();
  }

  private static ObjectNode claim(String number, String charge) throws Exception {
    return (ObjectNode)
        JSON.readTree(
            """
            {"patientControlNumber": "%s",
             "billingProvider": {"npi": "2000001000"},
             "subscriber": {"member": "SORREL1", "lastName": "Sorrel", "firstName": "Ines",
                            "born": "1980-02-03", "gender": "female"},
             "diagnoses": ["J06.9"],
             "lines": [{"procedure": "99213", "charge": "%s", "from": "2026-04-10"},
                       {"procedure": "87880", "charge": 20, "from": "2026-04-10"}]}
            """
                .formatted(number, charge));
  }

  private HttpResponse<String> post(String body, String key) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve("/claims"))
            .POST(BodyPublishers.ofString(body));
    return client.send(
        (key.isEmpty() ? request : request.header("Idempotency-Key", key)).build(),
        BodyHandlers.ofString());
  }

  private JsonNode post(JsonNode claim, int status) throws Exception {
    HttpResponse<String> answer = post(claim.toString(), "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Accept", "application/json")
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void aClaimIsTakenAndEveryLineBalances() throws Exception {
    JsonNode taken = post(claim("A-1", "100.00"), 200);

    assertThat(taken.path("outcome").asText()).isEqualTo("finalized");
    assertThat(taken.at("/acknowledgment/accepted").asBoolean()).isTrue();
    assertThat(taken.at("/acknowledgment/statuses/0/code").asText()).isEqualTo("A2:20");
    assertThat(taken.path("charge").asText()).isEqualTo("120.00");
    assertThat(taken.path("lines")).hasSize(2);
    Money paid = Money.ZERO;
    for (JsonNode line : taken.path("lines")) {
      Money open = Money.of(line.path("charge").asText());
      for (JsonNode one : line.path("adjustments")) {
        open = open.minus(Money.of(one.path("amount").asText()));
      }
      assertThat(open).isEqualTo(Money.of(line.path("paid").asText()));
      paid = paid.plus(open);
    }
    assertThat(taken.path("paid").asText()).isEqualTo(paid.toString());
    assertThat(sandbox.listRemittances()).hasSize(1);
    assertThat(get(taken.path("href").asText()).statusCode()).isEqualTo(200);
    assertThat(get(taken.path("status").asText()).statusCode()).isEqualTo(200);
    JsonNode advice = JSON.readTree(get(taken.at("/remittance/href").asText()).body());
    assertThat(advice.at("/claims/0/claim")).isEqualTo(taken.path("claim"));
    assertThat(advice.path("total")).isEqualTo(taken.path("paid"));
  }

  @Test
  void theJournalDoesItAgain() throws Exception {
    String number = post(claim("A-1", "100.00"), 200).path("claim").asText();
    String before = get("/claims/" + number + "/explanation").body();
    byte[] remittance = sandbox.findRemittance("1").orElseThrow();
    server.close();
    sandbox.close();

    sandbox = open();
    server = PayerServer.start(Settings.DEFAULT, sandbox);

    assertThat(get("/claims/" + number + "/explanation").body()).isEqualTo(before);
    assertThat(sandbox.findRemittance("1").orElseThrow()).isEqualTo(remittance);
  }

  @Test
  void sentTwiceItIsADuplicateAndWithAKeyItIsNot() throws Exception {
    String keyed = post(claim("K-1", "80.00").toString(), "k").body();
    assertThat(post(claim("K-1", "80.00").toString(), "k").body()).isEqualTo(keyed);
    HttpResponse<String> other = post(claim("K-1", "81.00").toString(), "k");
    assertThat(JSON.readTree(other.body()).path("type").asText())
        .isEqualTo("/problems/idempotency-key-taken");

    post(claim("D-1", "90.00"), 200);
    assertThat(post(claim("D-1", "90.00"), 200).at("/lines/0/adjustments/0/carc").asText())
        .isEqualTo("18");
  }

  @Test
  void aRejectedClaimSaysWhy() throws Exception {
    ObjectNode claim = claim("R-1", "100.00").put("charge", "999.00");
    JsonNode taken = post(claim, 200);
    assertThat(taken.path("outcome").asText()).isEqualTo("rejected");
    assertThat(taken.at("/acknowledgment/accepted").asBoolean()).isFalse();
    assertThat(taken.at("/acknowledgment/statuses/0/code").asText()).startsWith("A");
    assertThat(taken.path("lines")).isEmpty();
  }

  @Test
  void everythingWrongIsSaidAtItsPlace() throws Exception {
    ObjectNode claim = claim("F-1", "ten");
    claim.put("colour", "red").put("frequency", "sometimes").put("created", "yesterday");
    claim.withObject("/subscriber").remove("member");
    ((ObjectNode) claim.at("/lines/1"))
        .put("charge", "1.234")
        .put("from", "2026-04-31")
        .put("emergency", "yes")
        .putArray("diagnoses")
        .add(2);
    claim.withObject("/subscriber").putArray("born");

    assertThat(errors(post(claim, 422)))
        .containsExactlyInAnyOrder(
            "#/colour",
            "#/frequency",
            "#/created",
            "#/subscriber/member",
            "#/subscriber/born",
            "#/lines/0/charge",
            "#/lines/1/charge",
            "#/lines/1/from",
            "#/lines/1/emergency",
            "#/lines/1/diagnoses/0");
    assertThat(sandbox.listClaims()).isEmpty();
  }

  @Test
  void whatThe999FindsIsSaidOfTheClaim() throws Exception {
    ObjectNode claim = claim("G-1", "100.00");
    ((ObjectNode) claim.at("/lines/1")).put("procedure", "9".repeat(60));
    JsonNode problem = post(claim, 422);
    assertThat(problem.path("type").asText()).isEqualTo("/problems/faulty-claim");
    assertThat(errors(problem)).containsExactly("#/lines/1");
    assertThat(problem.at("/errors/0/detail").asText()).startsWith("element SV101");
  }

  @Test
  void noClaimAtAll() throws Exception {
    assertThat(post("", "").statusCode()).isEqualTo(400);
    for (String junk : List.of("[]", "{", "7", "[".repeat(5000), "{\"lines\": 1e999999999}")) {
      HttpResponse<String> answer = post(junk, "");
      assertThat(answer.statusCode()).as(junk).isEqualTo(422);
      assertThat(answer.body()).contains("/problems/faulty-claim");
    }
    assertThat(post(" ".repeat(2 << 20), "").statusCode()).isEqualTo(413);
    assertThat(post(claim("A-1", "1.00").toString(), "\u0009\"").statusCode()).isEqualTo(400);
  }

  private static List<String> errors(JsonNode problem) {
    List<String> pointers = new ArrayList<>();
    problem.path("errors").forEach(error -> pointers.add(error.path("pointer").asText()));
    return pointers;
  }

  /** Every field the document has for a claim is read, by one kind of claim at least. */
  @Test
  void everyFieldOfTheDocumentIsRead() throws Exception {
    List<String> unread = new ArrayList<>();
    fields("PlainClaim", "", unread);
    assertThat(unread).isEmpty();
  }

  private void fields(String name, String at, List<String> unread) throws Exception {
    JsonNode schema = OpenApiRoute.document().at("/components/schemas/" + name);
    assertThat(schema.path("additionalProperties").asBoolean(true)).as(name).isFalse();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      String pointer = at + "/" + field.getKey();
      if (!isRead(pointer)) {
        unread.add(pointer);
      }
      JsonNode items = field.getValue().path("items");
      String inner = reference(items.isMissingNode() ? field.getValue() : items);
      if (inner.startsWith("Plain")) {
        fields(inner, items.isMissingNode() ? pointer : pointer + "/0", unread);
      }
    }
  }

  private static String reference(JsonNode schema) {
    JsonNode one = schema.has("anyOf") ? schema.at("/anyOf/1") : schema;
    return one.path("$ref").asText().replaceFirst("^.*/", "");
  }

  private boolean isRead(String pointer) throws Exception {
    String error = "\"pointer\" : \"#" + pointer + "\",\n    \"detail\" : \"is no field";
    for (String kind : List.of("professional", "institutional", "dental")) {
      for (Map<String, String> besides : BESIDES) {
        ObjectNode claim = JSON.createObjectNode().put("kind", kind);
        besides.forEach(
            (field, value) -> whole(claim, pointer.replaceFirst("[^/]*$", field), value));
        whole(claim, pointer, "x");
        if (!post(claim.toString(), "").body().contains(error)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Fields beside which alone others are read: what is said of persons, and of procedures. */
  private static final List<Map<String, String>> BESIDES =
      List.of(
          Map.of(),
          Map.of("role", "rendering"),
          Map.of("lastName", "SORREL"),
          Map.of("role", "rendering", "lastName", "SORREL"),
          Map.of("procedure", "99213"));

  /** With this field; lists are made where the pointer has a number. */
  private static void whole(ObjectNode claim, String pointer, String value) {
    String[] steps = pointer.substring(1).split("/", -1);
    JsonNode at = claim;
    for (int i = 0; i < steps.length; i++) {
      boolean isLast = i == steps.length - 1;
      boolean listFollows = !isLast && steps[i + 1].equals("0");
      JsonNode next =
          isLast
              ? JSON.getNodeFactory().textNode(value)
              : listFollows ? JSON.createArrayNode() : JSON.createObjectNode();
      if (at instanceof ArrayNode list) {
        if (list.isEmpty()) {
          list.add(next);
        }
      } else if (at instanceof ObjectNode object && !object.has(steps[i])) {
        object.set(steps[i], next);
      }
      at = at instanceof ArrayNode list ? list.get(0) : at.path(steps[i]);
    }
  }

  @Test
  void bytesAreTheSameWheneverItComes() throws Exception {
    byte[] body = claim("S-1", "100.00").toString().getBytes(StandardCharsets.UTF_8);
    var plain = new org.payersim.plain.PlainClaims(sandbox);
    String first =
        new String(plain.submit(body, "one").transcript().bytes(), StandardCharsets.UTF_8);
    sandbox.setClock(LocalDateTime.of(2026, 5, 16, 9, 0));
    assertThat(new String(plain.submit(body, "one").transcript().bytes(), StandardCharsets.UTF_8))
        .isEqualTo(first);
  }
}
