package org.payersim.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.claim.Claim;
import org.payersim.claim.ClaimDetail;
import org.payersim.claim.OtherPayer;
import org.payersim.fhir.FhirAnswer;
import org.payersim.fhir.FhirDesk;
import org.payersim.fhir.FhirRequest;
import org.payersim.ledger.SharedMember;
import org.payersim.money.Money;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleFiles;
import org.payersim.sandbox.KeptAttachment;
import org.payersim.sandbox.PayerClock;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.SandboxSettings;

/**
 * What FHIR claims say beside the usual: other payers, documents, drugs, surgeries, who ordered.
 */
class FhirClaimDetailTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void open() throws IOException {
    sandbox =
        Sandbox.open(
            SandboxSettings.journalled("detail-" + UUID.randomUUID(), folder, RuleFiles.shipped())
                .withClock(PayerClock.fixed(LocalDateTime.of(2026, 4, 16, 9, 0)))
                .withEnrollment(new Enrollment.Open("lantern-open")),
            SharedMember.member());
  }

  @AfterEach
  void close() throws IOException {
    sandbox.close();
  }

  private JsonNode submit(JsonNode claim, int status) throws IOException {
    FhirAnswer answer =
        new FhirDesk(sandbox)
            .answer(
                new FhirRequest(
                    "POST",
                    "/Claim/$submit",
                    "",
                    "",
                    "",
                    "http://payer.example/fhir",
                    claim.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.status())
        .as(new String(answer.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(status);
    return JSON.readTree(answer.bytes());
  }

  private static ObjectNode claim(String account) throws IOException {
    return (ObjectNode) JSON.readTree(FhirRouteTest.claim(account, "100.00"));
  }

  private Claim last() throws IOException {
    return sandbox.listClaims().get(sandbox.listClaims().size() - 1).claim();
  }

  /** With another payer before us, and its response if it has decided. */
  private static void afterAnother(ObjectNode claim, List<JsonNode> responses) throws IOException {
    ArrayNode contained = claim.withArray("/contained");
    contained.add(
        JSON.readTree(
            """
            {"resourceType": "Coverage", "id": "c2", "status": "active", "order": 1,
             "subscriberId": "OTHER1", "beneficiary": {"reference": "#p"},
             "payor": [{"identifier": {"value": "HARBR"}, "display": "Harbor Mutual"}]}
            """));
    ((ObjectNode) contained.get(1)).put("order", 2);
    ObjectNode insurance =
        claim.withArray("/insurance").addObject().put("sequence", 2).put("focal", false);
    insurance.putObject("coverage").put("reference", "#c2");
    for (JsonNode response : responses) {
      contained.add(((ObjectNode) response.deepCopy()).put("id", "r"));
      insurance.putObject("claimResponse").put("reference", "#r");
    }
  }

  @Test
  void aResponseOfThisPayerIsHandedOnToTheNext() throws IOException {
    JsonNode first = submit(claim("P-1"), 200);
    Money paid = Money.of(sum(first, "benefit"));
    ObjectNode claim = claim("S-1");
    afterAnother(claim, List.of(first));

    JsonNode second = submit(claim, 200);

    OtherPayer other = last().otherPayers().get(0);
    assertThat(other.payer().id()).isEqualTo("HARBR");
    assertThat(other.subscriber().id()).isEqualTo("OTHER1");
    assertThat(last().payerSequence()).isEqualTo("S");
    var prior = last().lines().get(0).priorAdjudications().get(0);
    assertThat(prior.paid()).isEqualTo(paid);
    Money adjusted = Money.ZERO;
    for (var one : prior.adjustments()) {
      adjusted = adjusted.plus(one.amount());
    }
    assertThat(adjusted.plus(paid)).isEqualTo(Money.of("100.00"));
    assertThat(prior.adjudicated()).isPresent();
    assertThat(second.path("disposition").asText()).contains("secondary");
    assertThat(Money.of(sum(second, "benefit")).plus(paid).compareTo(Money.of("100.00")))
        .isLessThanOrEqualTo(0);
  }

  private static String sum(JsonNode response, String category) {
    for (JsonNode total : response.path("total")) {
      if (total.at("/category/coding/0/code").asText().equals(category)) {
        return total.at("/amount/value").decimalValue().setScale(2).toPlainString();
      }
    }
    throw new AssertionError(category);
  }

  @Test
  void anotherPayerThatHasNotDecided() throws IOException {
    ObjectNode claim = claim("S-2");
    afterAnother(claim, List.of());
    submit(claim, 200);
    assertThat(last().hasPriorDecision()).isFalse();
    assertThat(last().otherPayers()).hasSize(1);
  }

  @Test
  void anotherPayerNobodyCanTell() throws IOException {
    ObjectNode claim = claim("S-3");
    claim
        .withArray("/insurance")
        .addObject()
        .put("sequence", 2)
        .put("focal", false)
        .putObject("coverage")
        .put("display", "some other");
    assertThat(submit(claim, 422).at("/issue/0/expression/0").asText())
        .isEqualTo("Claim.insurance[1].coverage");
  }

  @Test
  void documentsAreAnnouncedByNumberOrComeAlong() throws IOException {
    ObjectNode claim = claim("D-1");
    ObjectNode document = claim.withArray("/supportingInfo").addObject().put("sequence", 1);
    document.withArray("/category/coding").addObject().put("code", "attachment");
    document
        .withArray("/code/coding")
        .addObject()
        .put("system", "https://x12.org/codes/report-type-codes")
        .put("code", "OB");
    document.withObject("/valueReference/identifier").put("value", "ACN-7");
    submit(claim, 200);
    assertThat(last().submitted().text()).contains("PWK*OB*EL***AC*ACN-7~");

    document.remove("valueReference");
    ObjectNode attachment =
        document.withObject("/valueAttachment").put("contentType", "text/plain");
    attachment.put("url", "http://elsewhere.example/note");
    assertThat(submit(claim, 422).at("/issue/0/expression/0").asText())
        .isEqualTo("Claim.supportingInfo[0].value.data");

    attachment.put("data", "Kn46aGkKKn4=");
    ((ArrayNode) claim.path("identifier")).removeAll().addObject().put("value", "D-2");
    submit(claim, 200);
    assertThat(last().submitted().text()).contains("PWK*OB*EL***AC*D-2-D1~");
    KeptAttachment kept = sandbox.correspondence().attachments().list().get(0);
    assertThat(kept.number()).isEqualTo("D-2-D1");
    assertThat(
            new String(
                sandbox.correspondence().attachments().find(kept.id()).orElseThrow(),
                StandardCharsets.US_ASCII))
        .isEqualTo("*~:hi\n*~");
    submit(claim, 200);
    assertThat(sandbox.correspondence().attachments().list()).hasSize(1);
  }

  @Test
  void aDrugIsADetailOfItsService() throws IOException {
    ObjectNode claim = claim("N-1");
    ObjectNode detail =
        ((ObjectNode) claim.at("/item/0")).withArray("/detail").addObject().put("sequence", 1);
    detail
        .withArray("/productOrService/coding")
        .addObject()
        .put("system", "http://hl7.org/fhir/sid/ndc")
        .put("code", "00000-0001-02");
    detail.withObject("/quantity").put("value", 2.5).put("code", "mL");
    submit(claim, 200);
    var drug = last().lines().get(0).drug().orElseThrow();
    assertThat(drug.code()).isEqualTo("00000000102");
    assertThat(drug.quantity() + drug.unit()).isEqualTo("2.5ML");
  }

  @Test
  void anesthesiaNamesItsMinutesAndItsSurgery() throws IOException {
    ObjectNode claim = claim("A-1");
    ObjectNode item = (ObjectNode) claim.at("/item/0");
    item.withObject("/quantity").put("value", 45).put("code", "min");
    claim
        .withArray("/procedure")
        .addObject()
        .put("sequence", 1)
        .withArray("/procedureCodeableConcept/coding")
        .addObject()
        .put("system", "http://www.ama-assn.org/go/cpt")
        .put("code", "47562");
    submit(claim, 200);
    assertThat(last().lines().get(0).unitBasis()).isEqualTo("MJ");
    assertThat(last().lines().get(0).units()).hasToString("45");
    assertThat(((ClaimDetail.Professional) last().detail()).anesthesiaFor())
        .containsExactly("47562");
  }

  @Test
  void whoOrderedStandsWithTheLine() throws IOException {
    ObjectNode claim = claim("O-1");
    ObjectNode member = claim.withArray("/careTeam").addObject().put("sequence", 1);
    member
        .withObject("/provider")
        .put("reference", "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|2000005027")
        .put("display", "Odette Marchetti");
    member.withArray("/role/coding").addObject().put("code", "ordering");
    submit(claim, 200);
    assertThat(last().providers()).isEmpty();
    assertThat(last().lines().get(0).providers().get(0).role())
        .isEqualTo(org.payersim.claim.ProviderRole.ORDERING);
  }
}
