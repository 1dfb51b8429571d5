package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

/** FHIR by HTTP, as a client that knows no Java of ours would speak it. */
class FhirRouteTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether somebody is covered, and for what. */
  static final String QUESTION =
      """
      {"resourceType": "CoverageEligibilityRequest", "status": "active",
       "purpose": ["benefits"], "created": "2026-04-16", "id": "q1",
       "contained": [{"resourceType": "Patient", "id": "p", "birthDate": "1981-06-12",
         "name": [{"family": "Bellweather", "given": ["Bram"]}],
         "identifier": [{"value": "LFH100002"}]}],
       "patient": {"reference": "#p"}, "insurer": {"display": "us"},
       "item": [{"category": {"coding": [{
         "system": "https://x12.org/codes/service-type-codes", "code": "98"}]}}]}
      """;

  @TempDir private Path folder;
  private Sandbox sandbox;
  private PayerServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws IOException {
    sandbox = open();
    server = PayerServer.start(Settings.DEFAULT, sandbox);
    client = HttpClient.newHttpClient();
  }

  private Sandbox open() throws IOException {
    return Sandbox.open(
        SandboxSettings.journalled("fhir-" + UUID.randomUUID(), folder, RuleFiles.shipped())
            .withClock(PayerClock.fixed(LocalDateTime.of(2026, 4, 16, 9, 0)))
            .withEnrollment(new Enrollment.Open("lantern-open")),
        SharedMember.member());
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    sandbox.close();
  }

  @Test
  void aClaimIsSubmittedDecidedAndRead() throws Exception {
    JsonNode response = json(post("/fhir/Claim/$submit", claim("A-1", "100.00")), 200);

    assertThat(response.path("resourceType").asText()).isEqualTo("ClaimResponse");
    assertThat(response.path("outcome").asText()).isEqualTo("complete");
    assertThat(response.path("total").get(0).path("amount").path("value").asText())
        .isEqualTo("100.0");
    String id = response.path("id").asText();
    JsonNode explanation = json(get("/fhir/ExplanationOfBenefit/" + id), 200);
    assertThat(explanation.path("item").get(0).path("net").path("value").decimalValue())
        .isEqualByComparingTo("100");
    assertThat(json(get("/fhir/ClaimResponse/" + id), 200)).isEqualTo(response);
    assertThat(sandbox.listRemittances()).hasSize(1);
    assertThat(send(request("/claims/" + id + "/explanation").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void theJournalDoesItAgain() throws Exception {
    String id = json(post("/fhir/Claim/$submit", claim("A-1", "100.00")), 200).path("id").asText();
    byte[] remittance = sandbox.findRemittance("1").orElse(new byte[0]);
    String before = get("/fhir/ExplanationOfBenefit/" + id).body();
    server.close();
    sandbox.close();

    sandbox = open();
    server = PayerServer.start(Settings.DEFAULT, sandbox);

    assertThat(get("/fhir/ExplanationOfBenefit/" + id).body()).isEqualTo(before);
    assertThat(sandbox.findRemittance("1").orElse(new byte[0])).isEqualTo(remittance);
  }

  @Test
  void theSameClaimTwiceIsADuplicateAndWithAKeyItIsNot() throws Exception {
    String keyed = post("/fhir/Claim/$submit", claim("K-1", "80.00"), "key-1").body();
    assertThat(post("/fhir/Claim/$submit", claim("K-1", "80.00"), "key-1").body()).isEqualTo(keyed);
    JsonNode other = json(post("/fhir/Claim/$submit", claim("K-1", "81.00"), "key-1"), 422);
    assertThat(issue(other)).isEqualTo("duplicate");

    json(post("/fhir/Claim/$submit", claim("D-1", "90.00")), 200);
    for (int i = 0; i < 3; i++) {
      String again = post("/fhir/Claim/$submit", claim("D-1", "90.00")).body();
      assertThat(again).contains("\"code\": \"18\"");
    }
  }

  @Test
  void xmlIsReadAndWritten() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/fhir/Claim/$submit?_format=xml")
                .POST(
                    BodyPublishers.ofString(
                        """
                        <Claim xmlns="http://hl7.org/fhir">
                          <contained><Patient><id value="p"/>
                            <name><family value="Sorrel"/><given value="Ines"/></name>
                            <gender value="female"/><birthDate value="1980-02-03"/>
                          </Patient></contained>
                          <identifier><value value="X-1"/></identifier>
                          <status value="active"/>
                          <type><coding><system value="http://terminology.hl7.org/CodeSystem/claim-type"/>
                            <code value="professional"/></coding></type>
                          <use value="claim"/>
                          <patient><reference value="#p"/></patient>
                          <created value="2026-04-15"/>
                          <provider><identifier><system value="http://hl7.org/fhir/sid/us-npi"/>
                            <value value="2000001000"/></identifier></provider>
                          <priority><coding><code value="normal"/></coding></priority>
                          <diagnosis><sequence value="1"/><diagnosisCodeableConcept><coding>
                            <system value="http://hl7.org/fhir/sid/icd-10-cm"/><code value="J06.9"/>
                          </coding></diagnosisCodeableConcept></diagnosis>
                          <insurance><sequence value="1"/><focal value="true"/>
                            <coverage><identifier><value value="SORREL1"/></identifier></coverage>
                          </insurance>
                          <item><sequence value="1"/><diagnosisSequence value="1"/>
                            <productOrService><coding><code value="99213"/></coding></productOrService>
                            <servicedDate value="2026-04-10"/>
                            <unitPrice><value value="60"/></unitPrice>
                            <quantity><value value="2"/></quantity></item>
                        </Claim>\
                        """)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/fhir+xml");
    assertThat(answer.body()).contains("<ClaimResponse", "<value value=\"120.00\"/>");
  }

  @Test
  void whatIsMissingIsSaidWithItsPlace() throws Exception {
    String bare =
        """
        {"resourceType": "Claim", "status": "active", "use": "claim",
         "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type",
                              "code": "professional"}]},
         "insurance": [{"sequence": 1, "focal": true, "coverage": {"display": "somebody"}}],
         "item": [{"sequence": 1, "net": {"value": 1.234, "currency": "EUR"},
                   "productOrService": {"coding": [{"system": "http://snomed.info/sct", "code": "1"}]}}]}
        """;
    String body = post("/fhir/Claim/$submit", bare).body();

    assertThat(body)
        .contains(
            "Claim.provider",
            "Claim.created",
            "Claim.patient",
            "Claim.item[0].productOrService",
            "Claim.item[0].net",
            "Claim.item[0].serviced[x]");
    assertThat(
            issue(json(post("/fhir/Claim/$submit", bare.replace("professional", "vision")), 422)))
        .isEqualTo("not-supported");
  }

  @Test
  void whatThe999FindsIsToldOfTheResource() throws Exception {
    JsonNode outcome =
        json(
            post(
                "/fhir/Claim/$submit", claim("A-9", "100.00").replace("99213", "99213".repeat(12))),
            422);
    assertThat(outcome.path("issue").get(0).path("expression").get(0).asText())
        .isEqualTo("Claim.item[0]");
    assertThat(outcome.path("issue").get(0).path("code").asText()).isEqualTo("too-long");
  }

  @Test
  void explanationsAreFoundAndPaged() throws Exception {
    for (int i = 1; i <= 5; i++) {
      json(post("/fhir/Claim/$submit", claim("P-" + i, i + "0.00")), 200);
    }
    JsonNode first = json(get("/fhir/ExplanationOfBenefit?patient=SORREL1&_count=2"), 200);
    assertThat(first.path("total").asInt()).isEqualTo(5);
    assertThat(first.path("entry")).hasSize(2);
    JsonNode next = first.path("link").get(1);
    assertThat(next.path("relation").asText()).isEqualTo("next");
    JsonNode second = json(get(path(next.path("url").asText())), 200);
    assertThat(second.path("entry")).hasSize(2);
    assertThat(second.path("entry").get(0)).isNotEqualTo(first.path("entry").get(0));

    assertThat(json(get("/fhir/ExplanationOfBenefit?identifier=P-3"), 200).path("total").asInt())
        .isEqualTo(1);
    assertThat(
            json(get("/fhir/ExplanationOfBenefit?created=ge2026-04-16&_count=3"), 200)
                .path("total")
                .asInt())
        .isEqualTo(5);
    assertThat(
            json(get("/fhir/ExplanationOfBenefit?patient=SORREL1&created=lt2026-04"), 200)
                .path("total")
                .asInt())
        .isZero();
    assertThat(json(get("/fhir/ExplanationOfBenefit?patient=NOBODY"), 200).path("total").asInt())
        .isZero();
  }

  @Test
  void coverageIsAskedFor() throws Exception {
    JsonNode answer = json(post("/fhir/CoverageEligibilityRequest/$submit", QUESTION), 200);
    assertThat(answer.path("outcome").asText()).isEqualTo("complete");
    assertThat(answer.path("insurance").get(0).path("inforce").asBoolean()).isTrue();
    assertThat(answer.toString()).contains("deductible", "copay");
  }

  @Test
  void aBundleOfSyntheaIsTakenClaimByClaim() throws Exception {
    JsonNode answer = json(post("/fhir", synthea()), 200);

    assertThat(answer.path("type").asText()).isEqualTo("transaction-response");
    List<JsonNode> claims = answer.path("entry").findValues("resource");
    assertThat(claims).hasSize(3);
    assertThat(claims.get(0).path("total").get(0).path("amount").path("value").decimalValue())
        .isEqualByComparingTo("567.95");
    assertThat(claims).allMatch(claim -> claim.path("outcome").asText().equals("complete"));
    assertThat(answer.toString()).contains("not-supported", "not kept");
    assertThat(
            json(
                    get("/fhir/ExplanationOfBenefit?patient=7d0a5a3e-0000-4000-8000-000000000001"),
                    200)
                .path("total")
                .asInt())
        .isEqualTo(3);
  }

  @Test
  void metadataTellsWhatIsSpoken() throws Exception {
    JsonNode statement = json(get("/fhir/metadata"), 200);
    assertThat(statement.path("fhirVersion").asText()).isEqualTo("4.0.1");
    assertThat(statement.path("implementation").path("url").asText())
        .isEqualTo(server.address() + "/fhir");
  }

  @Test
  void everyErrorIsAnOperationOutcome() throws Exception {
    assertThat(issue(json(get("/fhir/nothing"), 404))).isEqualTo("not-found");
    assertThat(issue(json(get("/fhir/Patient/1"), 404))).isEqualTo("not-found");
    assertThat(issue(json(get("/fhir/ExplanationOfBenefit/1"), 404))).isEqualTo("not-found");
    assertThat(issue(json(get("/fhir/ExplanationOfBenefit"), 400))).isEqualTo("required");
    assertThat(issue(json(get("/fhir/ExplanationOfBenefit?created=yesterday"), 400)))
        .isEqualTo("value");
    HttpResponse<String> method = send(request("/fhir/metadata").DELETE());
    assertThat(issue(json(method, 405))).isEqualTo("not-supported");
    assertThat(method.headers().firstValue("Allow")).hasValue("GET");
    assertThat(issue(json(post("/fhir/Claim/$submit", ""), 400))).isEqualTo("required");
    assertThat(issue(json(post("/fhir/Claim/$submit", "{\"a\": "), 400))).isEqualTo("structure");
    assertThat(issue(json(post("/fhir/Claim/$submit", "ISA*00*"), 400))).isEqualTo("structure");
    assertThat(issue(json(post("/fhir/Claim/$submit", "{\"resourceType\": \"Patient\"}"), 400)))
        .isEqualTo("invalid");
    assertThat(
            issue(json(send(request("/fhir/metadata").header("Accept", "image/png").GET()), 406)))
        .isEqualTo("not-supported");
    assertThat(issue(json(get("/fhir/metadata?_format=pdf"), 406))).isEqualTo("not-supported");
  }

  @Test
  void hostileBodiesAreRefused() throws Exception {
    String deep = "{\"resourceType\":\"Claim\",\"extension\":[" + "{\"extension\":[".repeat(5000);
    assertThat(issue(json(post("/fhir/Claim/$submit", deep), 400))).isEqualTo("structure");
    assertThat(issue(json(post("/fhir/Claim/$submit", "[".repeat(100_000)), 400)))
        .isEqualTo("structure");
    assertThat(issue(json(post("/fhir/Claim/$submit", claim("H-1", "1e999999999")), 400)))
        .isEqualTo("value");
    assertThat(post("/fhir/Claim/$submit", claim("H-1", "1e99")).statusCode()).isEqualTo(422);
    String nameless = claim("H-1", "10").replaceFirst("\"insurance\"", "\"\"");
    assertThat(issue(json(post("/fhir/Claim/$submit", nameless), 400))).isEqualTo("structure");
    String entity =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<Claim xmlns=\"http://hl7.org/fhir\"><id value=\"&x;\"/></Claim>";
    assertThat(json(post("/fhir/Claim/$submit", entity), 400).toString()).contains("DTD");
    String nested = "<Claim xmlns=\"http://hl7.org/fhir\">" + "<extension>".repeat(10_000);
    assertThat(issue(json(post("/fhir/Claim/$submit", nested), 400))).isEqualTo("structure");
    assertThat(issue(json(post("/fhir/Claim/$submit", " ".repeat(9 << 20)), 413)))
        .isEqualTo("too-long");
  }

  static String claim(String account, String amount) {
    return """
    {"resourceType": "Claim", "status": "active", "use": "claim", "created": "2026-04-15",
     "identifier": [{"value": "%s"}],
     "contained": [
       {"resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "1980-02-03",
        "name": [{"family": "Sorrel", "given": ["Ines"]}]},
       {"resourceType": "Coverage", "id": "c", "status": "active", "subscriberId": "SORREL1",
        "beneficiary": {"reference": "#p"}, "payor": [{"display": "us"}]}],
     "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type",
                          "code": "professional"}]},
     "patient": {"reference": "#p"},
     "priority": {"coding": [{"code": "normal"}]},
     "provider": {"identifier": {"system": "http://hl7.org/fhir/sid/us-npi",
                                 "value": "2000001000"}},
     "insurance": [{"sequence": 1, "focal": true, "coverage": {"reference": "#c"}}],
     "diagnosis": [{"sequence": 1, "diagnosisCodeableConcept": {"coding": [
       {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "J06.9"}]}}],
     "item": [{"sequence": 1, "diagnosisSequence": [1], "servicedDate": "2026-04-10",
       "productOrService": {"coding": [
         {"system": "http://www.ama-assn.org/go/cpt", "code": "99213"}]},
       "net": {"value": %s, "currency": "USD"}}]}
    """
        .formatted(account, amount);
  }

  static String synthea() throws IOException {
    try (var in = FhirRouteTest.class.getResourceAsStream("/fhir/synthea-bundle.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String issue(JsonNode outcome) {
    assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
    return outcome.path("issue").get(0).path("code").asText();
  }

  private JsonNode json(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/fhir+json");
    return JSON.readTree(answer.body());
  }

  private String path(String url) {
    return url.substring(server.address().toString().length());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> post(String path, String body, String key) throws Exception {
    return send(request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
