package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.routes.GuardedPayer.PASSWORD;
import static org.payersim.routes.GuardedPayer.basic;
import static org.payersim.sandbox.Deliveries.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.access.Permission;
import org.payersim.access.Role;
import org.payersim.sandbox.PayerClock;

/** Who may do what over HTTP, and who may not. */
class GuardTest {
  private static final byte[] NOTHING = new byte[0];

  @TempDir private Path folder;
  private GuardedPayer payer;

  @BeforeEach
  void start() throws Exception {
    payer = GuardedPayer.start(folder);
  }

  @AfterEach
  void stop() throws IOException {
    payer.close();
  }

  @Test
  void everyOperationOfTheDocumentHasItsPermissionAndTheTableNoOther() throws Exception {
    List<String> said = new ArrayList<>();
    JsonNode paths =
        new ObjectMapper().readTree(payer.get("/openapi.json", "").body()).path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        JsonNode security = one.getValue().path("security");
        if (security.isArray()) {
          // CORE's envelopes say who sends them, one kind of them in a header
          boolean open = security.isEmpty() || security.path(0).has("basic");
          String word = open ? "open" : security.path(0).path("password").path(0).asText();
          security.forEach(
              way ->
                  assertThat(open || way.elements().next().path(0).asText().equals(word)).isTrue());
          said.add(one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + word);
        }
      }
    }
    assertThat(said)
        .containsExactlyInAnyOrderElementsOf(
            Operation.ALL.stream().map(one -> one.name() + " " + one.permission().word()).toList());
  }

  @Test
  void everyRoleMayDoWhatItMayAndNothingElse() throws Exception {
    List<Operation> all = new ArrayList<>(Operation.ALL);
    all.add(new Operation("GET /lab", Permission.PLAY));
    all.add(new Operation("GET /fhir/Patient/{id}", Permission.LOOK));
    all.add(new Operation("GET /nothing", Permission.OPERATE));
    all.add(new Operation("GET /sandboxes/{sandbox}/queue", Permission.LOOK));
    for (Operation one : all) {
      String[] asked = one.name().replaceAll("\\{[a-z]+}", "1").split(" ");
      int stranger = payer.send(asked[0], asked[1], NOTHING).statusCode();
      assertThat(stranger == 401).as(one.name()).isEqualTo(one.permission() != Permission.OPEN);
      for (Role role : Role.values()) {
        int status =
            payer
                .send(asked[0], asked[1], NOTHING, "Authorization", payer.bearing(role))
                .statusCode();
        assertThat(status).as(one.name() + " " + role).isNotEqualTo(401);
        assertThat(status != 403)
            .as(one.name() + " " + role)
            .isEqualTo(one.permission().isOf(role));
      }
    }
  }

  @Test
  void aPartnerSeesOnlyItsOwn() throws Exception {
    String harbor = payer.bearing(Role.PARTNER);
    String wharf = basic("wharf", PASSWORD);
    assertThat(post(delivery(1, "C1"), wharf).statusCode()).isEqualTo(403);
    assertThat(payer.sandbox.listClaims()).isEmpty();
    assertThat(post(delivery(1, "C1"), harbor).statusCode()).isEqualTo(200);
    String number = payer.sandbox.listClaims("C1").get(0).payerControlNumber();

    for (String path :
        List.of(
            "/claims/C1/status",
            "/claims/C1/explanation",
            "/claims/" + number + "/explanation",
            "/claims/C1/what-if",
            "/claims/C1/what-if/1",
            "/remittances/1",
            "/outbound/1")) {
      assertThat(payer.get(path, harbor).statusCode()).as(path).isEqualTo(200);
      assertThat(payer.get(path, wharf).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(payer.get("/remittances?count=9", harbor).body()).contains("\"id\" : \"1\"");
    assertThat(payer.get("/remittances?count=9", wharf).body()).contains("\"remittances\" : [ ]");
    for (String query : List.of("", "?number=C1", "?member=M100", "?provider=2000001000")) {
      assertThat(payer.get("/claims" + query, harbor).body()).contains("\"C1\"");
      assertThat(payer.get("/claims" + query, wharf).body()).contains("\"claims\" : [ ]");
    }
    assertThat(payer.get("/remittances", harbor).body()).contains("\"1\"");
    for (String path : List.of("/remittances", "/outbound")) {
      assertThat(payer.get(path, wharf).body()).doesNotContain("HARBOR", "\"1\"");
    }
    assertThat(
            payer
                .send("GET", "/claims", NOTHING, "Authorization", harbor, "Payersim-Sandbox", "a")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void namesPasswordsAndKeysAreLookedAtAndWhoGuessesIsHeldUp() throws Exception {
    HttpResponse<String> right = payer.get("/queue", basic("examiner", PASSWORD));
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.headers().firstValue("Cache-Control")).contains("no-store");
    HttpResponse<String> wrong = payer.get("/queue", basic("tester", "wrong"));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("Basic realm");
    assertThat(wrong.body()).contains("\"title\" : \"Unauthorized\"").doesNotContain("tester");
    for (String other :
        List.of(
            "Bearer payersim_guess",
            "Bearer x",
            "Basic ?",
            "Basic eA==",
            "Digest a",
            basic("nobody", PASSWORD))) {
      assertThat(payer.get("/queue", other).statusCode()).as(other).isEqualTo(401);
    }
    for (int i = 0; i < 9; i++) {
      payer.get("/queue", basic("tester", "guess " + i));
    }
    HttpResponse<String> held = payer.get("/queue", basic("tester", PASSWORD));
    assertThat(held.statusCode()).as("a right one is not looked at either").isEqualTo(429);
    assertThat(held.headers().firstValue("Retry-After")).isPresent();
    assertThat(payer.get("/queue", basic("examiner", PASSWORD)).statusCode()).isEqualTo(200);
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(GuardedPayer.ISSUER)
        .audience("payersim")
        .subject("robot")
        .claim("roles", List.of("something", "examiner"))
        .expirationTime(in(600));
  }

  private static Date in(int seconds) {
    return new Date(PayerClock.wallNanos() / 1_000_000 + seconds * 1_000L);
  }

  @Test
  void tokensOfTheIssuerAreTaken() throws Exception {
    String token = payer.token(claims().build());
    for (int i = 0; i < 2; i++) {
      assertThat(payer.get("/queue", token).statusCode()).isEqualTo(200);
      assertThat(payer.send("PUT", "/clock", NOTHING, "Authorization", token).statusCode())
          .isEqualTo(403);
    }
    String partner = payer.token(claims().subject("harbor").claim("roles", "partner").build());
    assertThat(post(delivery(1, "C1"), partner).statusCode()).isEqualTo(200);
    String other = payer.token(claims().subject("wharf").claim("roles", "partner").build());
    assertThat(post(delivery(2, "C2"), other).statusCode()).isEqualTo(403);
    assertThat(payer.audit())
        .anySatisfy(line -> assertThat(line).contains("\trobot\tGET /queue\t200"));
  }

  @Test
  void tokensThatAreNotSoAreRefused() throws Exception {
    List<String> wrong = new ArrayList<>();
    wrong.add(payer.token(claims().issuer("https://other.example").build()));
    wrong.add(payer.token(claims().audience("somebody else").build()));
    wrong.add(payer.token(claims().expirationTime(in(-600)).build()));
    wrong.add(payer.token(claims().expirationTime(null).build()));
    wrong.add(payer.token(claims().notBeforeTime(in(600)).build()));
    wrong.add(payer.token(claims().claim("roles", "king").build()));
    wrong.add(payer.token(claims().claim("roles", null).build()));
    wrong.add("Bearer " + new PlainJWT(claims().build()).serialize());
    SignedJWT stranger =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims().build());
    stranger.sign(new RSASSASigner(new RSAKeyGenerator(2048).keyID("one").generate()));
    wrong.add("Bearer " + stranger.serialize());
    SignedJWT confused =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims().build());
    confused.sign(new MACSigner(payer.signing.toPublicKey().getEncoded()));
    wrong.add("Bearer " + confused.serialize());
    String right = payer.token(claims().build());
    wrong.add(right.substring(0, right.length() - 8) + "AAAAAAAA");
    for (String one : wrong.subList(0, 9)) {
      assertThat(payer.get("/queue", one).statusCode()).as(one).isEqualTo(401);
    }
    payer.get("/health", "");
    for (String one : wrong.subList(9, wrong.size())) {
      assertThat(payer.get("/queue", one).statusCode()).as(one).isIn(401, 429);
    }
  }

  @Test
  void aPageOfAnotherSiteDoesNothingWithABrowsersPassword() throws Exception {
    String tester = basic("tester", PASSWORD);
    assertThat(
            payer
                .send(
                    "GET",
                    "/lab",
                    NOTHING,
                    "Authorization",
                    tester,
                    "Origin",
                    "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            payer
                .send("POST", "/x12", delivery(1, "C1"), "Authorization", tester, "Origin", "null")
                .statusCode())
        .isEqualTo(403);
    assertThat(payer.sandbox.listClaims()).isEmpty();
  }

  @Test
  void theAuditLogSaysWhoDidWhatAndNothingOfAnybodyElse() throws Exception {
    post(delivery(1, "C1"), payer.bearing(Role.PARTNER));
    payer.get("/claims/C1/explanation", payer.bearing(Role.EXAMINER));
    payer.get("/members/M100", payer.bearing(Role.PARTNER));
    payer.get("/members/M100?x=ROSSI", "");
    payer.get("/nothing/M100", payer.bearing(Role.ADMINISTRATOR));
    payer.get("/health", payer.bearing(Role.ADMINISTRATOR));
    List<String> lines = payer.audit();
    assertThat(lines.stream().map(line -> line.substring(line.indexOf('\t') + 1)))
        .containsExactly(
            "harbor\tPOST /x12\t200",
            "examiner\tGET /claims/{number}/explanation\t200",
            "harbor\tGET /members/{id}\t403",
            "-\tGET /members/{id}\t401",
            "administrator\tother\t404");
    assertThat(lines)
        .allSatisfy(line -> assertThat(line).matches("20\\d\\d-\\d\\d-\\d\\dT.*Z\\t.*"));
  }

  @Test
  void aLongDeliveryOfAnotherIsRefusedToo() throws Exception {
    String[] claims = new String[200];
    for (int i = 0; i < claims.length; i++) {
      claims[i] = "C" + i;
    }
    byte[] both =
        (new String(delivery(1, claims), StandardCharsets.ISO_8859_1)
                + new String(delivery(2, "Z"), StandardCharsets.ISO_8859_1)
                    .replace("*HC*HARBORBILLING*", "*HC*WHARF*"))
            .getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<String> answer = post(both, payer.bearing(Role.PARTNER));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("GS02 is not one of this partner's");
    assertThat(payer.sandbox.listClaims()).isEmpty();
    assertThat(post(delivery(1, claims), payer.bearing(Role.PARTNER)).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(byte[] x12, String authorization) throws Exception {
    return payer.send("POST", "/x12", x12, "Authorization", authorization);
  }
}
