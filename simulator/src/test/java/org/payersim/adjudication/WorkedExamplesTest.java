package org.payersim.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.Situation.statuses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/**
 * Worked examples with sources, by id. Figures are read from the file, not repeated here. Those the
 * product does not cover yet are listed with the reason, and together the two lists are the file.
 */
class WorkedExamplesTest {
  static final Map<String, JsonNode> VECTORS = load();

  /** Beginnings of ids, or ids, and where they belong. */
  private static final Map<String, String> ELSEWHERE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("SBC-04", "sums only, no lines to adjudicate"),
              Map.entry("BEN-14", "FurtherExamplesTest"),
              Map.entry("BEN-17", "answered differently: limits in dollars count what is paid"),
              Map.entry("BEN-19", "PricingExamplesTest"),
              Map.entry("BEN-20", "PricingExamplesTest"),
              Map.entry("MCR-", "PricingExamplesTest"),
              Map.entry("MSP-01", "FurtherExamplesTest"),
              Map.entry("MSP-03", "FurtherExamplesTest"),
              Map.entry("MSP-07", "FurtherExamplesTest"),
              Map.entry("PFS-", "PricingExamplesTest"),
              Map.entry("MOD-01", "PricingExamplesTest"),
              Map.entry("MOD-07", "PricingExamplesTest"),
              Map.entry("MOD-08", "PricingExamplesTest"),
              Map.entry("MOD-10", "PricingExamplesTest"),
              Map.entry("MOD-11", "PricingExamplesTest"),
              Map.entry("MOD-12", "PricingExamplesTest"),
              Map.entry("SUR-", "PricingExamplesTest"),
              Map.entry("MPPR-", "PricingExamplesTest"),
              Map.entry("ANE-", "PricingExamplesTest"),
              Map.entry("INP-", "PricingExamplesTest"),
              Map.entry("OUT-", "PricingExamplesTest"),
              Map.entry("INT-", "InterestExamplesTest"),
              Map.entry("REM-01", "answered differently: all adjustments stand at lines"),
              Map.entry("REM-02", "answered differently: all adjustments stand at lines"),
              Map.entry("REM-07", "answered differently: the allowed amount ends at the charge"),
              Map.entry("REM-08", "FurtherExamplesTest"),
              Map.entry("REM-11", "InterestExamplesTest"),
              Map.entry("REM-12", "InterestExamplesTest"),
              Map.entry("REM-13", "FurtherExamplesTest"),
              Map.entry("REM-14", "FurtherExamplesTest"),
              Map.entry("REM-16", "held of every 835 by RemittanceCheck in scenarios"),
              Map.entry("REM-20", "FurtherExamplesTest"),
              Map.entry("COB-01", "sums of a claim another payer decided: no decision of ours"),
              Map.entry("COB-02", "sums of a claim another payer decided: no decision of ours"),
              Map.entry("COB-03", "FurtherExamplesTest"),
              Map.entry("COB-07", "FurtherExamplesTest"),
              Map.entry("COB-08", "FurtherExamplesTest"),
              Map.entry("COB-09", "FurtherExamplesTest"),
              Map.entry("EDT-", "FurtherExamplesTest"),
              Map.entry("ACK-03", "the 999, not the decision"),
              Map.entry("ACK-06", "the 277CA, not the decision")));

  private static final Map<String, Runnable> HERE = here();

  private static Map<String, Runnable> here() {
    Map<String, Runnable> here = new LinkedHashMap<>();
    here.put("SBC-01", WorkedExamplesTest::pegHasABaby);
    here.put("BEN-04", () -> deductibleThenCoinsurance("BEN-04", "0"));
    here.put("BEN-05", () -> deductibleThenCoinsurance("BEN-05", "1000"));
    here.put("BEN-08", WorkedExamplesTest::copayInsteadOfDeductible);
    here.put("BEN-12", WorkedExamplesTest::aggregateFamilyDeductible);
    here.put("BEN-13", () -> deductibleThenCoinsurance("BEN-13", "500"));
    here.put("BEN-15", WorkedExamplesTest::preventive);
    here.put("FAM-01", WorkedExamplesTest::embeddedSpouse);
    here.put("FAM-02", WorkedExamplesTest::aggregateNothingPaidYet);
    here.put("FAM-03", WorkedExamplesTest::aggregateThreeMembers);
    here.put("FAM-04", WorkedExamplesTest::embeddedAnnaIsDone);
    here.put("TMF-01", WorkedExamplesTest::timelyFiling);
    here.put("MOD-14", WorkedExamplesTest::lesserOf);
    here.put("ACK-01", WorkedExamplesTest::unknownBillingProvider);
    return here;
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return HERE.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey() + " " + vector(entry.getKey()).get("title").asText(),
                    entry.getValue()::run));
  }

  @Test
  void noneIsSilentlySkipped() {
    Set<String> unaccounted = new TreeSet<>();
    for (String id : VECTORS.keySet()) {
      boolean elsewhere = ELSEWHERE.keySet().stream().anyMatch(id::startsWith);
      assertThat(elsewhere && HERE.containsKey(id)).as(id).isFalse();
      if (!elsewhere && !HERE.containsKey(id)) {
        unaccounted.add(id);
      }
    }
    assertThat(unaccounted).isEmpty();
    assertThat(VECTORS.keySet()).containsAll(HERE.keySet());
    assertThat(VECTORS).hasSize(74);
  }

  private static void pegHasABaby() {
    JsonNode v = vector("SBC-01");
    JsonNode plan = v.at("/input/plan");
    Adjudication answer =
        costs(v.at("/input/claims_total_allowed"))
            .inNetwork("{deductible: {individual: " + money(plan.get("deductible_ind")) + "}}")
            .share("{coinsurance: " + percent(plan.get("coinsurance_member")) + "}")
            .decide();
    assertThat(adjustments(answer, 1)).containsExactlyElementsOf(shares(v.get("expected")));
    assertThat(paid(answer, 1)).isEqualTo(Money.of(money(v.at("/expected/plan_pays"))));
  }

  private static void deductibleThenCoinsurance(String id, String deductible) {
    JsonNode v = vector(id);
    Adjudication answer =
        costs(v.at("/input/line/allowed"))
            .inNetwork("{deductible: {individual: " + deductible + ".00}}")
            .share("{coinsurance: " + percent(v.at("/input/plan/coinsurance_member")) + "}")
            .decide();
    check(v, answer);
    assertThat(Situation.determination(answer).status()).isEqualTo("1");
  }

  private static void copayInsteadOfDeductible() {
    JsonNode v = vector("BEN-08");
    JsonNode plan = v.at("/input/plan");
    Adjudication answer =
        costs(v.at("/input/line/allowed"))
            .inNetwork(
                "{deductible: {individual: %s}, outOfPocket: {individual: %s}}"
                    .formatted(money(plan.get("deductible_ind")), money(plan.get("oop_max_ind"))))
            .share(
                "{copay: %s, copayTiming: instead-of-deductible}"
                    .formatted(money(plan.get("pcp_copay"))))
            .decide();
    check(v, answer);
  }

  private static void aggregateFamilyDeductible() {
    JsonNode v = vector("BEN-12");
    JsonNode plan = v.at("/input/plan");
    Adjudication answer =
        costs(v.at("/input/line/allowed"))
            .inNetwork(
                "{deductible: {family: %s, type: aggregate}, outOfPocket: {family: %s}}"
                    .formatted(
                        money(plan.get("deductible_family_aggregate")),
                        money(plan.get("oop_max_family"))))
            .share("{coinsurance: " + percent(plan.get("coinsurance_member")) + "}")
            .decide();
    check(v, answer);
  }

  private static void preventive() {
    JsonNode v = vector("BEN-15");
    Adjudication answer =
        situation()
            .fees("{\"99213\": " + money(v.at("/input/line/allowed")) + "}")
            .inNetwork(
                "{deductible: {individual: " + money(v.at("/input/plan/deductible_ind")) + "}}")
            .share("{deductible: waived}")
            .line("99213", money(v.at("/input/line/charge")))
            .decide();
    check(v, answer);
  }

  private static void embeddedSpouse() {
    JsonNode v = vector("FAM-01");
    Adjudication answer =
        costs(v.at("/input/line/allowed"))
            .inNetwork(familyDeductible(v, "embedded"))
            .share("{coinsurance: " + percent(v.at("/input/plan/coinsurance_member")) + "}")
            .spouse()
            .decide();
    check(v, answer);
    assertThat(deductibleOf(answer, "02"))
        .isEqualTo(Money.of(money(v.at("/expected/spouse_deductible_met_after"))));
    assertThat(deductibleOf(answer, ""))
        .isEqualTo(Money.of(money(v.at("/expected/family_deductible_met_after"))));
  }

  private static void aggregateNothingPaidYet() {
    JsonNode v = vector("FAM-02");
    String terms =
        "{deductible: {family: "
            + money(v.at("/input/plan/deductible_family"))
            + ", type: aggregate}}";
    String share = "{coinsurance: " + percent(v.at("/input/plan/coinsurance_member")) + "}";
    Adjudication before =
        costs(v.at("/input/accumulators/family_deductible_met"))
            .inNetwork(terms)
            .share(share)
            .decide();
    Adjudication answer =
        costs(v.at("/input/line/allowed")).inNetwork(terms).share(share).after(before).decide();
    check(v, answer);
    assertThat(deductibleOf(before, "").plus(deductibleOf(answer, "")))
        .isEqualTo(Money.of(money(v.at("/expected/family_deductible_met_after"))));
  }

  private static void aggregateThreeMembers() {
    JsonNode v = vector("FAM-03");
    String share = "{coinsurance: " + percent(v.at("/input/plan/coinsurance_member")) + "}";
    List<Adjudication> answers = new ArrayList<>();
    for (JsonNode claim : v.at("/input/claims")) {
      Situation next = costs(claim.get("allowed")).inNetwork(familyDeductible(v, "aggregate"));
      answers.forEach(next::after);
      switch (answers.size()) {
        case 1 -> next.spouse();
        case 2 -> next.child();
        default -> {}
      }
      answers.add(next.share(share).decide());
    }
    Money deductible =
        answers.stream().map(a -> deductibleOf(a, "")).reduce(Money.ZERO, Money::plus);
    Money paid = answers.stream().map(a -> paid(a, 1)).reduce(Money.ZERO, Money::plus);
    assertThat(deductible).isEqualTo(Money.of(money(v.at("/expected/deductible_total"))));
    assertThat(paid).isEqualTo(Money.of(money(v.at("/expected/paid_total"))));
  }

  private static void embeddedAnnaIsDone() {
    JsonNode v = vector("FAM-04");
    String share = "{coinsurance: " + percent(v.at("/input/plan/coinsurance_member")) + "}";
    String terms = familyDeductible(v, "embedded");
    Adjudication anna0 =
        situation()
            .fees("{}")
            .inNetwork(terms)
            .share(share)
            .fees("{\"99213\": 2000.00}")
            .line("99213", "2000")
            .decide();
    Adjudication jaime =
        situation()
            .fees("{\"99213\": 1000.00}")
            .inNetwork(terms)
            .share(share)
            .spouse()
            .line("99213", "1000")
            .decide();
    Adjudication anna =
        costs(v.at("/input/claims/0/allowed"))
            .inNetwork(terms)
            .share(share)
            .after(anna0)
            .after(jaime)
            .decide();
    Adjudication jorge =
        costs(v.at("/input/claims/1/allowed"))
            .inNetwork(terms)
            .share(share)
            .after(anna0)
            .after(jaime)
            .after(anna)
            .child()
            .decide();
    assertThat(adjustments(anna, 1)).containsExactlyElementsOf(shares(v.at("/expected/Anna")));
    assertThat(adjustments(jorge, 1)).containsExactlyElementsOf(shares(v.at("/expected/Jorge")));
  }

  private static void timelyFiling() {
    JsonNode v = vector("TMF-01");
    v.get("expected")
        .properties()
        .forEach(
            expected -> {
              Adjudication answer =
                  situation()
                      .coverage("[{plan: plan, from: 2024-01-01}]")
                      .receivedOn(expected.getKey())
                      .line("99213", "90", v.at("/input/dos").asText())
                      .decide();
              boolean accepted = expected.getValue().asText().equals("accept");
              assertThat(adjustments(answer, 1))
                  .isEqualTo(accepted ? List.of() : List.of("CO-29 90"));
            });
  }

  private static void lesserOf() {
    JsonNode v = vector("MOD-14");
    Adjudication answer =
        situation()
            .fees("{\"99214\": " + money(v.at("/input/fee")) + "}")
            .line("99214", money(v.at("/input/line/charge")))
            .decide();
    assertThat(Situation.determination(answer).lines().get(0).allowed())
        .isEqualTo(Money.of(money(v.at("/expected/allowed"))));
    assertThat(adjustments(answer, 1)).isEmpty();
  }

  private static void unknownBillingProvider() {
    JsonNode v = vector("ACK-01");
    Adjudication answer =
        situation()
            .billedBy(Situation.UNKNOWN_PROVIDER)
            .line("99213", money(v.at("/input/claim_charge")))
            .decide();
    assertThat(statuses(answer)).containsExactly(v.at("/expected/stc").asText());
  }

  // --- the file ---

  /** A claim of one line whose charge is allowed as it is. */
  private static Situation costs(JsonNode allowed) {
    return situation().fees("{\"99213\": " + money(allowed) + "}").line("99213", money(allowed));
  }

  private static String familyDeductible(JsonNode vector, String type) {
    JsonNode plan = vector.at("/input/plan");
    return "{deductible: {individual: %s, family: %s, type: %s}}"
        .formatted(money(plan.get("deductible_ind")), money(plan.get("deductible_family")), type);
  }

  private static Money deductibleOf(Adjudication answer, String person) {
    return Situation.postings(answer).stream()
        .filter(p -> p.accumulator().person().equals(person))
        .map(p -> p.amount())
        .reduce(Money.ZERO, Money::plus);
  }

  private static void check(JsonNode vector, Adjudication answer) {
    List<String> expected = new ArrayList<>();
    for (JsonNode cas : vector.at("/expected/cas")) {
      expected.add(
          cas.get("group").asText()
              + "-"
              + cas.get("carc").asText()
              + " "
              + Money.of(money(cas.get("amount"))).toPlainString());
    }
    assertThat(adjustments(answer, 1)).isEqualTo(expected);
    assertThat(paid(answer, 1)).isEqualTo(Money.of(money(vector.at("/expected/paid"))));
  }

  /** The expected deductible and coinsurance as adjustments. */
  private static List<String> shares(JsonNode expected) {
    List<String> shares = new ArrayList<>();
    add(shares, "PR-1 ", expected.get("deductible"));
    add(shares, "PR-2 ", expected.get("coinsurance"));
    return shares;
  }

  private static void add(List<String> shares, String reason, JsonNode amount) {
    Money money = Money.of(money(amount));
    if (money.isPositive()) {
      shares.add(reason + money.toPlainString());
    }
  }

  static String money(JsonNode node) {
    return node.decimalValue().setScale(2).toPlainString();
  }

  private static Rate percent(JsonNode node) {
    return Rate.of(node.decimalValue().toPlainString());
  }

  static JsonNode vector(String id) {
    return VECTORS.get(id);
  }

  private static Map<String, JsonNode> load() {
    try (InputStream in = WorkedExamplesTest.class.getResourceAsStream("/worked-examples.yaml")) {
      Map<String, JsonNode> vectors = new LinkedHashMap<>();
      YAMLMapper mapper =
          YAMLMapper.builder()
              .enable(
                  com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .build();
      for (JsonNode vector : mapper.readTree(in).get("vectors")) {
        vectors.put(vector.get("id").asText(), vector);
      }
      return vectors;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
