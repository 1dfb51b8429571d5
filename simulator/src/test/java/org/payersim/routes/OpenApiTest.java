package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.core.CoreDesk;
import org.payersim.journal.Body;
import org.payersim.ledger.SharedMember;
import org.payersim.observe.Metrics;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleSource;
import org.payersim.sandbox.Deliveries;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;
import org.payersim.sandbox.Sandboxes;
import org.payersim.sandbox.TestPayers;
import org.payersim.x12.InquiryTexts;

/** The document beside the server: neither knows a path or an answer the other does not. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

  /** Paths of a conversation that takes all methods, to refuse them in its own words. */
  private static final String FHIR = "/fhir";

  @TempDir private Path folder;
  private Sandbox sandbox;
  private Sandboxes others;
  private PayerServer server;
  private HttpClient client;
  private JsonNode document;

  @BeforeEach
  void start() throws Exception {
    List<RuleSource> rules = TestPayers.switched("{Duplicate: pend}");
    sandbox =
        Sandbox.open(
            SandboxSettings.journalled("api-" + UUID.randomUUID(), folder.resolve("own"), rules)
                .withClock(PayerClock.fixed(LocalDateTime.of(2026, 11, 16, 9, 0)))
                .withEnrollment(new Enrollment.Open("lantern-open")),
            SharedMember.member());
    others = new Sandboxes(SharedMember.member(), folder.resolve("others"), rules, 4);
    server = PayerServer.start(Settings.DEFAULT.withCore(CorePayer.partners()), sandbox, others);
    client = HttpClient.newHttpClient();
    document = JSON.readTree(send("GET", "/openapi.json", "").body());
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    others.close();
    sandbox.close();
  }

  /** A method of a path of the document. */
  private record Operation(String method, String path, JsonNode node) {}

  private List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        if (METHODS.contains(one.getKey())) {
          all.add(
              new Operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()));
        }
      }
    }
    return all;
  }

  private List<Conversation> conversations() throws IOException {
    List<Conversation> all = new ArrayList<>(Conversations.with(sandbox).list());
    all.add(
        new SandboxRoutes(
            new Sandboxes(SharedMember.member(), folder.resolve("none"), List.of(), 1)));
    all.add(new MetricsRoute(new Metrics()));
    all.add(new ReadyRoute(sandbox, Optional.empty()));
    all.add(new ReplicaRoutes(Optional.empty()));
    all.add(new CoreRoutes(new CoreDesk(sandbox, CorePayer.partners()), Optional.empty()));
    return all;
  }

  @Test
  void everyRouteStandsInTheDocumentAndTheReverse() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> said = new TreeSet<>();
    for (Operation one : operations()) {
      boolean taken = false;
      for (Conversation conversation : conversations()) {
        if (conversation.isAt(one.path()) && conversation.takes(one.method())) {
          said.add(one.method() + " " + conversation.path());
          taken = true;
        }
      }
      if (!taken) {
        wrong.add("no route takes " + one.method() + " " + one.path());
      }
    }
    for (Conversation conversation : conversations()) {
      for (String method : conversation.allowed().split(", ", -1)) {
        boolean isSaid = said.contains(method + " " + conversation.path());
        boolean isRefusal =
            conversation.path().equals(FHIR)
                || (conversation.path().equals("/sandboxes")
                    && Set.of("PUT", "PATCH", "HEAD", "OPTIONS").contains(method));
        if (!isSaid && !isRefusal) {
          wrong.add("not in the document: " + method + " " + conversation.path());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theDocumentIsOneOfOpenApi() {
    assertThat(document.path("openapi").asText()).startsWith("3.1.");
    Set<String> ids = new TreeSet<>();
    for (Operation one : operations()) {
      assertThat(ids.add(one.node().path("operationId").asText())).as(one.path()).isTrue();
      assertThat(one.node().path("summary").asText()).as(one.path()).isNotEmpty();
      assertThat(one.node().path("responses")).as(one.path()).isNotEmpty();
      for (String name : one.path().split("[{}]", -1)) {
        if (one.path().contains("{" + name + "}")) {
          assertThat(parameters(one)).as(one.path()).contains(name);
        }
      }
    }
    for (JsonNode reference : document.findValues("$ref")) {
      String pointer = reference.asText().substring(1);
      assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
    }
    for (JsonNode schema : document.path("components").path("schemas")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      com.networknt.schema.SchemaLocation.of(
                          "https://json-schema.org/draft/2020-12/schema"))
                  .validate(schema))
          .as(schema.toString())
          .isEmpty();
    }
  }

  private List<String> parameters(Operation one) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : document.path("paths").path(one.path()).path("parameters")) {
      JsonNode meant =
          parameter.has("$ref")
              ? document.at(parameter.path("$ref").asText().substring(1))
              : parameter;
      names.add(meant.path("name").asText());
    }
    return names;
  }

  @Test
  void answersAreAsTheDocumentSays() throws Exception {
    check(
        "POST",
        "/x12",
        "/x12",
        new String(Deliveries.delivery(1, "C1"), java.nio.charset.StandardCharsets.ISO_8859_1));
    check(
        "POST",
        "/x12",
        "/x12",
        new String(Deliveries.delivery(2, "C1"), java.nio.charset.StandardCharsets.ISO_8859_1));
    JsonNode claims = check("GET", "/claims", "/claims?count=1", "");
    assertThat(claims.path("claims")).hasSize(1);
    JsonNode second = check("GET", "/claims", claims.path("next").asText(), "");
    assertThat(second.path("claims")).hasSize(1);
    assertThat(second.has("next")).isFalse();
    check(
        "GET",
        "/claims",
        "/claims?result=denied&carc=18&decidedFrom=2026-11-16&serviceTo=2026-12-31&family=M100",
        "");
    check("GET", "/claims", "/claims?result=maybe", "");
    check("GET", "/claims", "/claims?decidedTo=yesterday", "");
    check("GET", "/claims", "/claims?after=here", "");
    JsonNode made =
        check(
            "GET", "/remittances", "/remittances?payee=2000001000&paidFrom=2026-11-01&count=1", "");
    assertThat(made.path("remittances")).hasSize(1);
    JsonNode rest =
        check("GET", "/remittances", "/remittances?taxNumber=990001000&after=2099-01-01.1", "");
    assertThat(rest.path("remittances")).isEmpty();
    assertThat(rest.has("next")).isFalse();
    check("GET", "/remittances", "/remittances?paidTo=yesterday", "");
    String number = claims.path("claims").get(0).path("claim").asText();
    JsonNode status = check("GET", "/claims/{number}/status", "/claims/" + number + "/status", "");
    assertThat(status.path("statuses").get(0).path("code").asText()).startsWith("F");
    check("GET", "/claims/{number}/explanation", "/claims/" + number + "/explanation", "");
    check("GET", "/claims/{number}/what-if", "/claims/" + number + "/what-if", "");
    check("GET", "/claims/{number}/what-if/{line}", "/claims/" + number + "/what-if/1", "");
    check("GET", "/claims/{number}/status", "/claims/none/status", "");
    check("GET", "/claims", "/claims?outcome=lost", "");
    check("GET", "/claims", "/claims?where=here", "");
    String plain =
        """
        {"patientControlNumber": "J-1", "billingProvider": {"npi": "2000001000"}, "charge": "%s",
         "diagnoses": ["J06.9"],
         "subscriber": {"member": "LFH100001", "lastName": "Ashgrove", "firstName": "Ada",
                        "born": "1974-01-01"},
         "lines": [{"procedure": "99213", "charge": "120.00", "from": "2026-11-10"}]}
        """;
    check("POST", "/claims", "/claims", plain.formatted("120.00"));
    check("POST", "/claims", "/claims", plain.formatted("999.00"));
    check("POST", "/claims", "/claims", plain.formatted("120.00")); // waits as a duplicate
    check("POST", "/claims", "/claims", "{\"lines\": [{}]}");
    check("GET", "/members/{id}", "/members/LFH100001", "");
    check("GET", "/members/{id}", "/members/none", "");
    check("GET", "/members/{id}/accumulators", "/members/LFH100001/accumulators", "");
    check(
        "POST",
        "/eligibility",
        "/eligibility",
        "{\"member\": \"LFH100001\", \"lastName\": \"Ashgrove\", \"firstName\": \"Ada\","
            + " \"born\": \"1974-01-01\", \"serviceTypes\": [\"98\"]}");
    check("POST", "/eligibility", "/eligibility", "{\"member\": \"X\", \"born\": \"soon\"}");
    JsonNode paid = check("GET", "/remittances", "/remittances", "");
    JsonNode advice =
        check("GET", "/remittances/{id}", "/remittances/" + paid.path(0).path("id").asText(), "");
    assertThat(advice.path("total")).isEqualTo(paid.path(0).path("total"));
    assertThat(advice.at("/claims/0/lines")).isNotEmpty();
    JsonNode partners = check("GET", "/partners", "/partners", "");
    JsonNode files =
        check("GET", "/partners/{id}/files", partners.at("/partners/0/files").asText(), "");
    assertThat(files.path("received")).isNotEmpty();
    check("GET", "/partners/{id}/files", "/partners/nobody/files", "");
    check("GET", "/remittances/{id}", "/remittances/none", "");
    check("GET", "/outbound", "/outbound", "");
    check("GET", "/reviews", "/reviews", "");
    check("POST", "/reviews/{number}/certify", "/reviews/1/certify", "");
    check("POST", "/reviews/{number}/deny", "/reviews/1/deny", "{}");
    check("GET", "/attachments", "/attachments", "");
    sandbox.receive(Body.of(InquiryTexts.enrollment(77)));
    JsonNode members = check("GET", "/enrollments", "/enrollments", "");
    assertThat(members.at("/enrollments/0/members")).hasSize(3);
    check("GET", "/attachments/{id}", "/attachments/1", "");
    check("GET", "/payments", "/payments", "");
    check("GET", "/payments/{run}/ach", "/payments/1/ach", "");
    check("GET", "/payments/{run}/checks", "/payments/1/checks", "");
    JsonNode queue = check("GET", "/queue", "/queue", "");
    String waiting = queue.path("claims").get(0).path("claim").asText();
    check("POST", "/queue/{claim}/ask", "/queue/" + waiting + "/ask", "{\"question\": \"notes\"}");
    check(
        "POST",
        "/queue/{claim}/answer",
        "/queue/" + waiting + "/answer",
        "{\"documents\": \"two\"}");
    check(
        "POST",
        "/queue/{claim}/deny",
        "/queue/" + waiting + "/deny",
        "{\"group\": \"OA\", \"carc\": \"18\"}");
    check("POST", "/queue/{claim}/release", "/queue/" + waiting + "/release", "{}");
    check("POST", "/appeals/{claim}/file", "/appeals/" + waiting + "/file", "{\"text\": \"look\"}");
    check("GET", "/appeals", "/appeals", "");
    check("POST", "/appeals/{claim}/uphold", "/appeals/" + waiting + "/uphold", "");
    check("POST", "/reprocess", "/reprocess", "{\"dryRun\": true}");
    administration();
  }

  private void administration() throws Exception {
    check("GET", "/rules", "/rules", "");
    check("PUT", "/rules/{name}", "/rules/bad.yaml", "kind: nothing\n");
    check("PUT", "/rules/{name}", "/rules/stubs.yaml", "kind: stubs\nid: s\nstubs: []\n");
    check("DELETE", "/rules/{name}", "/rules/none.yaml", "");
    check("GET", "/stubs", "/stubs", "");
    check("GET", "/faults", "/faults", "");
    check("GET", "/faults/journal", "/faults/journal", "");
    check("GET", "/faults/journal/{number}", "/faults/journal/1", "");
    check("PUT", "/clock", "/clock", "{\"advance\": \"P1D\"}");
    check("PUT", "/clock", "/clock", "{}");
    check("GET", "/clock", "/clock", "");
    check("GET", "/problems", "/problems", "");
    check("GET", "/problems/{name}", "/problems/not-found", "");
    check("GET", "/problems/{name}", "/problems/none", "");
    check("GET", "/health", "/health", "");
    check("POST", "/sandboxes", "/sandboxes", "{\"id\": \"alpha\"}");
    check("GET", "/sandboxes", "/sandboxes", "");
    check("GET", "/sandboxes/{sandbox}", "/sandboxes/alpha", "");
    check("GET", "/health", "/sandboxes/alpha/health", "");
    check("DELETE", "/sandboxes/{sandbox}", "/sandboxes/alpha", "");
    check("GET", "/sandboxes/{sandbox}", "/sandboxes/alpha", "");
    check("GET", "/openapi.json", "/openapi.json", "");
    check("GET", "/openapi.yaml", "/openapi.yaml", "");
  }

  /** In FHIR the resources it promises, and OperationOutcomes. */
  @Test
  void answersInFhirAreAsTheDocumentSays() throws Exception {
    check("GET", "/fhir/metadata", "/fhir/metadata", "");
    check("GET", "/fhir/metadata", "/fhir/metadata?_format=pdf", "");
    JsonNode response =
        check(
            "POST", "/fhir/Claim/$submit", "/fhir/Claim/$submit", FhirRouteTest.claim("F", "9.00"));
    String number = response.path("id").asText();
    check("POST", "/fhir/Claim/$submit", "/fhir/Claim/$submit", "{\"resourceType\": \"Claim\"}");
    check("POST", "/fhir/Claim/$submit", "/fhir/Claim/$submit", "");
    check("GET", "/fhir/ClaimResponse/{number}", "/fhir/ClaimResponse/" + number, "");
    check("GET", "/fhir/ClaimResponse/{number}", "/fhir/ClaimResponse/none", "");
    String explanation = "/fhir/ExplanationOfBenefit";
    check("GET", explanation + "/{number}", explanation + "/" + number, "");
    check("GET", explanation + "/{number}", explanation + "/none", "");
    check("GET", explanation, explanation + "?patient=SORREL1&created=ge2026-04", "");
    check("GET", explanation, explanation, "");
    check("POST", "/fhir", "/fhir", FhirRouteTest.synthea());
    check("POST", "/fhir", "/fhir", "{\"resourceType\": \"Bundle\", \"type\": \"message\"}");
    String asked = "/fhir/CoverageEligibilityRequest/$submit";
    check("POST", asked, asked, FhirRouteTest.QUESTION);
    check("POST", asked, asked, "{\"resourceType\": \"CoverageEligibilityRequest\"}");
  }

  @Test
  void answersInCoreEnvelopesAreAsTheDocumentSays() throws Exception {
    check("GET", "/core/soap", "/core/soap?wsdl", "");
    check("GET", "/core/soap", "/core/soap", "");
    check("POST", "/core/soap", "/core/soap", "<no/>");
    check("POST", "/core/mime", "/core/mime", "none");
    check("POST", "/core/rest/v1", "/core/rest/v1", "{");
    check("POST", "/core/rest/v1", "/core/rest/v1", "{}"); // nobody known
  }

  @Test
  void anAnswerTheDocumentDoesNotKnowIsNoticed() throws Exception {
    JsonNode health = document.at("/components/schemas/Health");
    ObjectNode answer = (ObjectNode) JSON.readTree(send("GET", "/health", "").body());
    assertThat(schema(health).validate(answer)).isEmpty();
    assertThat(schema(health).validate(answer.put("more", 1))).isNotEmpty();
    assertThat(schema(health).validate(JSON.createObjectNode())).isNotEmpty();
  }

  /** Sends a request and holds its answer against the document; the answer as JSON, if it is. */
  private JsonNode check(String method, String path, String address, String body) throws Exception {
    HttpResponse<String> answer = send(method, address, body);
    JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    String type = type(answer);
    JsonNode content = content(operation, answer.statusCode()).path(type);
    String what = method + " " + address + " " + answer.statusCode() + " " + answer.body();
    assertThat(content.isMissingNode()).as(what + " " + type).isFalse();
    if (!type.endsWith("json")) {
      return JSON.createObjectNode();
    }
    JsonNode node = JSON.readTree(answer.body());
    assertThat(schema(content.path("schema")).validate(node)).as(what).isEmpty();
    return node;
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }

  /** What an operation may answer with a status, by media type. */
  private JsonNode content(JsonNode operation, int status) {
    JsonNode said = operation.path("responses").path(Integer.toString(status));
    JsonNode meant = said.has("$ref") ? document.at(said.path("$ref").asText().substring(1)) : said;
    return meant.path("content");
  }

  /** A schema of the document, with all the others it may refer to. */
  private Schema schema(JsonNode schema) throws IOException {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", document.path("components"));
    whole.putArray("allOf").add(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }

  /** Seeded junk to every operation: an answer of the document's kind, and never a failure. */
  @Test
  void junkIsAnsweredAndNeverFails() throws Exception {
    Random random = new Random(20261116);
    List<String> failed = new ArrayList<>();
    for (int round = 0; round < Integer.getInteger("fuzz", 6); round++) {
      for (Operation one : operations()) {
        String address =
            one.path().replaceAll("\\{[a-z]+}", junkOfPath(random))
                + (random.nextInt(3) == 0 ? "?" + junkOfPath(random) + "=" + round : "");
        HttpResponse<String> answer = send(one.method(), address, junk(random));
        String type = type(answer);
        boolean isProblem = type.equals("application/problem+json") && !address.startsWith(FHIR);
        boolean isSaid = content(one.node(), answer.statusCode()).has(type);
        if (answer.statusCode() >= 500 || !(answer.statusCode() < 400 || isProblem || isSaid)) {
          failed.add(one.method() + " " + address + ": " + answer.statusCode() + answer.body());
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  private static String junkOfPath(Random random) {
    List<String> junk =
        List.of("a", "%00", "%2F..%2F", "-1", "9".repeat(300), "%C3%A4", "%7B%7D", "null", "*");
    return junk.get(random.nextInt(junk.size()));
  }

  private static String junk(Random random) {
    List<String> junk =
        List.of(
            "",
            "{}",
            "[]",
            "null",
            "{\"at\": 7}",
            "{\"advance\": \"P999999999999D\"}",
            "{\"override\": {}}",
            "{\"member\": [], \"born\": {}, \"serviceTypes\": [1]}",
            "{\"claims\": \"x\", \"from\": \"2026\"}",
            "{\"text\": null, \"question\": [], \"documents\": 1}",
            "{\"id\": \"../..\", \"clock\": \"x\", \"rules\": [\"kind: [\"]}",
            "ISA*00*",
            "\u0000\u0001\u0002",
            "[".repeat(2000));
    return junk.get(random.nextInt(junk.size()));
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Accept", "application/json, */*")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
