package org.payersim.scenarios.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.payersim.scenarios.Act;
import org.payersim.scenarios.Catalog;
import org.payersim.scenarios.PayerUnderTest;
import org.payersim.scenarios.SandboxPayers;
import org.payersim.scenarios.Scenario;

/**
 * Plays the catalogue twice: its 837s to one payer, the same claims as FHIR resources to another.
 * Both have to come to the same, adjustment by adjustment; whatever the second answers has to be
 * valid. {@code -Daccept} writes the golden files anew.
 */
class FhirCatalogTest {
  private static final Path DIRECTORY = Path.of("catalog");
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
    try (SandboxPayers payers = SandboxPayers.start()) {
      for (Catalog.Chapter chapter : Catalog.read(DIRECTORY).chapters()) {
        for (Scenario scenario : chapter.scenarios()) {
          try (PayerUnderTest x12 = payers.open(scenario.given());
              PayerUnderTest fhir = payers.open(scenario.given())) {
            play(scenario, x12, fhir);
          }
        }
      }
    }
  }

  private static Sandbox sandbox(PayerUnderTest payer) {
    return ((SandboxPayers.SandboxPayer) payer).sandbox();
  }

  /** Until a claim comes that no resource can say, or a turn where more than claims comes in. */
  private static void play(Scenario scenario, PayerUnderTest x12, PayerUnderTest fhir)
      throws IOException {
    for (int turn = 1; turn <= scenario.turns().size(); turn++) {
      Optional<byte[]> input = scenario.turns().get(turn - 1);
      List<Act> acts = scenario.given().acts().getOrDefault(turn, List.of());
      int known = sandbox(x12).listClaims().size();
      x12.send(input, acts, scenario.given().clockAt(turn));
      fhir.send(isClaims(input) ? Optional.empty() : input, acts, scenario.given().clockAt(turn));
      if (!isClaims(input)) {
        continue;
      }
      List<AdjudicatedClaim> all = sandbox(x12).listClaims();
      List<AdjudicatedClaim> decided = all.subList(known, all.size());
      if (!acts.isEmpty() || decided.isEmpty() || decided.size() > 50) {
        return;
      }
      for (AdjudicatedClaim claim : decided) {
        Optional<Claim> resource = ClaimAsResource.of(claim.claim());
        if (resource.isEmpty()) {
          return;
        }
        compare(scenario.number() + "-" + turn, claim, resource.get(), sandbox(fhir));
      }
    }
  }

  private static boolean isClaims(Optional<byte[]> input) {
    return input.isPresent()
        && new String(input.get(), StandardCharsets.ISO_8859_1).contains("ST*837*");
  }

  private static void compare(String name, AdjudicatedClaim x12, Claim resource, Sandbox fhir)
      throws IOException {
    FhirClient client = new FhirClient(fhir);
    String id = name + "-" + x12.claim().patientControlNumber();
    FhirClient.Answered answered = client.post("/Claim/$submit", resource);
    if (!(answered.resource() instanceof ClaimResponse response)) {
      DIFFERENCES.add(id + ": " + answered.json());
      return;
    }
    RESPONSES.put(id, answered.json());
    List<AdjudicatedClaim> known = fhir.listClaims(x12.claim().patientControlNumber());
    AdjudicatedClaim own = known.get(known.size() - 1);
    if (!decisionOf(own).equals(decisionOf(x12))) {
      DIFFERENCES.add(id + ": X12 " + decisionOf(x12) + "\n  FHIR " + decisionOf(own));
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

  /** Outcome, and every adjustment of every line. */
  private static List<String> decisionOf(AdjudicatedClaim claim) {
    List<String> said = new ArrayList<>();
    said.add(claim.outcome().getClass().getSimpleName());
    claim
        .outcome()
        .findFinal()
        .ifPresent(
            decided -> {
              said.add("status " + decided.status() + " paid " + decided.paid());
              decided.lines().forEach(line -> said.add(line.allowed() + " " + line.adjustments()));
            });
    return said;
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
    assertThat(RESPONSES).hasSizeGreaterThan(300);
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
