package org.payersim.scenarios.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.money.Money;
import org.payersim.sandbox.Sandbox;
import org.payersim.scenarios.TwiceTold;

/**
 * Plays the catalogue twice: its 837s to one payer, the same claims as FHIR resources to another.
 * Both have to come to the same, adjustment by adjustment; whatever the second answers has to be
 * valid. {@code -Daccept} writes the golden files anew.
 */
class FhirCatalogTest {
  private static final Path GOLDEN = Path.of("src/test/resources/fhir");
  private static final boolean ACCEPT = System.getProperty("accept") != null;

  /** Every so many claims one is kept as a golden file. */
  private static final int EVERY = 8;

  /** Of so many answers one is validated; {@code -Dvalidate=1} takes them all. */
  private static final int VALIDATED = Integer.getInteger("validate", 4);

  private static final List<String> DIFFERENCES = new ArrayList<>();
  private static final Map<String, String> RESPONSES = new TreeMap<>();
  private static final Map<String, String> EXPLANATIONS = new TreeMap<>();

  @BeforeAll
  static void play() throws IOException {
    TwiceTold.play(
        new TwiceTold.Form<Claim>() {
          @Override
          public Optional<Claim> of(org.payersim.claim.Claim claim) {
            return ClaimAsResource.of(claim);
          }

          @Override
          public void send(String name, AdjudicatedClaim decided, Claim claim, Sandbox other)
              throws IOException {
            compare(name, decided, claim, other);
          }
        });
  }

  private static void compare(String id, AdjudicatedClaim x12, Claim resource, Sandbox fhir)
      throws IOException {
    FhirClient client = new FhirClient(fhir);
    FhirClient.Answered answered = client.post("/Claim/$submit", resource);
    if (!(answered.resource() instanceof ClaimResponse response)) {
      DIFFERENCES.add(id + ": " + answered.json());
      return;
    }
    RESPONSES.put(id, answered.json());
    AdjudicatedClaim own = TwiceTold.last(fhir, x12.claim().patientControlNumber());
    if (!TwiceTold.decisionOf(own).equals(TwiceTold.decisionOf(x12))) {
      DIFFERENCES.add(
          id + ": X12 " + TwiceTold.decisionOf(x12) + "\n  FHIR " + TwiceTold.decisionOf(own));
    }
    if (!told(response).equals(amounts(x12))) {
      DIFFERENCES.add(id + ": decided " + amounts(x12) + ", told " + told(response));
    }
    if (response.hasId()) {
      EXPLANATIONS.put(
          id,
          client.get("/ExplanationOfBenefit/" + response.getIdElement().getIdPart(), "").json());
    }
  }

  private static List<String> amounts(AdjudicatedClaim claim) {
    return claim
        .outcome()
        .findFinal()
        .map(d -> List.of(d.charge().toString(), d.paid().toString(), rest(d)))
        .orElse(List.of());
  }

  private static String rest(Determination decided) {
    return decided.charge().minus(decided.paid()).toString();
  }

  /** Charge, paid, and the sum of all adjustments of all items, as a client would add them up. */
  private static List<String> told(ClaimResponse response) {
    if (!response.hasTotal()) {
      return List.of();
    }
    Money adjusted = Money.ZERO;
    for (ClaimResponse.ItemComponent item : response.getItem()) {
      for (ClaimResponse.AdjudicationComponent one : item.getAdjudication()) {
        if (one.hasReason()) {
          adjusted = adjusted.plus(money(one.getAmount()));
        }
      }
    }
    return List.of(
        total(response, "submitted").toString(),
        total(response, "benefit").toString(),
        adjusted.toString());
  }

  private static Money total(ClaimResponse response, String code) {
    return response.getTotal().stream()
        .filter(total -> total.getCategory().getCodingFirstRep().getCode().equals(code))
        .map(total -> money(total.getAmount()))
        .findFirst()
        .orElseThrow();
  }

  private static Money money(org.hl7.fhir.r4.model.Money amount) {
    return Money.of(amount.getValue().toPlainString());
  }

  @Test
  void aClaimComesToTheSameEitherWay() {
    assertThat(DIFFERENCES).isEmpty();
    assertThat(RESPONSES).hasSizeGreaterThan(500);
  }

  @Test
  void everyAnswerIsValid() {
    List<String> faults = new ArrayList<>();
    for (Map<String, String> answers : List.of(RESPONSES, EXPLANATIONS)) {
      int at = 0;
      for (Map.Entry<String, String> one : answers.entrySet()) {
        if (at++ % VALIDATED == 0) {
          Validity.errors(one.getValue()).forEach(fault -> faults.add(one.getKey() + " " + fault));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theJudgeFindsFaults() {
    assertThat(Validity.errors("{\"resourceType\": \"ClaimResponse\", \"status\": \"paid\"}"))
        .anyMatch(fault -> fault.contains("status"))
        .anyMatch(fault -> fault.contains("outcome"));
  }

  @Test
  void answersAreAsTheyWere() throws IOException {
    assertThat(golden("claim-response", RESPONSES)).isGreaterThanOrEqualTo(20);
    assertThat(golden("explanation-of-benefit", EXPLANATIONS)).isGreaterThanOrEqualTo(20);
  }

  /** Compares what is kept; accepted anew, it is every so many by name, whatever others come. */
  private static int golden(String folder, Map<String, String> all) throws IOException {
    Map<String, String> files = new TreeMap<>();
    all.forEach((name, json) -> files.put(name.replaceAll("[^A-Za-z0-9.-]", "_") + ".json", json));
    Path kept = GOLDEN.resolve(folder);
    if (ACCEPT) {
      Files.createDirectories(kept);
      for (Map.Entry<String, String> one : files.entrySet()) {
        if (Math.floorMod(one.getKey().hashCode(), EVERY) == 0
            || Files.exists(kept.resolve(one.getKey()))) {
          Files.writeString(kept.resolve(one.getKey()), one.getValue());
        }
      }
    }
    try (Stream<Path> golden = Files.list(kept)) {
      List<Path> list = golden.sorted().toList();
      for (Path file : list) {
        assertThat(files).as("answered no more").containsKey(file.getFileName().toString());
        assertThat(file).content().isEqualTo(files.get(file.getFileName().toString()));
      }
      return list.size();
    }
  }
}
