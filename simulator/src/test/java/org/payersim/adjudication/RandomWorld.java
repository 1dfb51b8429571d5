package org.payersim.adjudication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.payersim.adjudication.share.PlainShare;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleSource;

/** Plans, families and claims by a seed; the plans both as YAML and as the oracle reads them. */
public final class RandomWorld {
  public static final int PLANS = 60;
  public static final int FAMILIES = 240;
  private static final int CODES = 6;
  private static final String[] TIMINGS = {
    "before-deductible", "instead-of-deductible", "after-deductible"
  };

  private final Random random;
  private final List<PlanTerms> plans = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final RuleBook rules;

  /** A plan as the oracle needs it; terms by code, in network first. */
  public record PlanTerms(
      PlainShare.Side in,
      PlainShare.Side out,
      BigDecimal allowedOut,
      Map<String, List<PlainShare.Terms>> services) {}

  public RandomWorld(long seed) {
    random = new Random(seed);
    StringBuilder yaml = new StringBuilder(START);
    for (int i = 0; i < PLANS; i++) {
      plan(i, yaml);
    }
    yaml.append("---\nkind: families\nfamilies:\n");
    for (int i = 0; i < FAMILIES; i++) {
      family(i, yaml);
    }
    rules =
        RuleBook.compile(
            1, List.of(new RuleSource("world.yaml", yaml.toString())), new Enrollment.Closed());
  }

  private static final String START =
      """
      kind: payer
      id: P1
      name: Payer One
      taxNumber: "990000001"
      address: {line1: 1 Road, city: Town, state: ME, postalCode: "04001"}
      contact: {name: Desk, phone: "2075550100"}
      ---
      kind: providers
      providers:
        - {npi: "2000000010", tax: "990000002", name: In, networks: [{network: Net, from: 2020-01-01}]}
        - {npi: "2000000028", tax: "990000003", name: Out}
      ---
      kind: fee-schedule
      id: fees
      effective: {from: 2020-01-01}
      fees: {C0: 10.01, C1: 99.99, C2: 123.45, C3: 0.07, C4: 2500.00, C5: 333.33}
      """;

  public RuleBook rules() {
    return rules;
  }

  public PlanTerms planOf(int family) {
    return plans.get(family % PLANS);
  }

  public int sizeOf(int family) {
    return sizes.get(family);
  }

  public static BigDecimal fee(String code) {
    return new BigDecimal(
        Map.of(
                "C0", "10.01", "C1", "99.99", "C2", "123.45", "C3", "0.07", "C4", "2500.00", "C5",
                "333.33")
            .get(code));
  }

  /** The next claim: of which family does not matter to the others. */
  public Drawn draw() {
    int family = random.nextInt(FAMILIES);
    int person = 1 + random.nextInt(sizes.get(family));
    boolean in = random.nextInt(3) > 0;
    Situation claim =
        Situation.situation()
            .billedBy(in ? Situation.IN_NETWORK : Situation.OUT_OF_NETWORK)
            .receivedOn("2027-01-15")
            .member("F" + family)
            .subscriber("DOE", "P1", Optional.of(LocalDate.of(1981, 1, 1)));
    if (person > 1) {
      claim.patient("DOE", "P" + person, Optional.of(LocalDate.of(1980 + person, 1, 1)));
    }
    int count = 1 + random.nextInt(4);
    LocalDate day = LocalDate.of(2025, 7, 1).plusDays(random.nextInt(540));
    for (int i = 0; i < count; i++) {
      long cents = 1 + random.nextInt(random.nextBoolean() ? 40_000 : 1_000);
      claim.line(
          Procedure.hcpcs("C" + random.nextInt(CODES), "X" + i),
          BigDecimal.valueOf(cents, 2).toPlainString(),
          random.nextInt(4) == 0 ? "2.5" : Integer.toString(1 + random.nextInt(3)),
          DateSpan.day(random.nextInt(5) == 0 ? day.plusDays(1) : day));
    }
    return new Drawn(family, person, in, claim.claim());
  }

  /** A claim and whose it is. */
  public record Drawn(int family, int person, boolean in, Claim claim) {}

  private void plan(int number, StringBuilder yaml) {
    boolean aggregate = random.nextInt(3) == 0;
    boolean counts = random.nextInt(3) == 0;
    PlainShare.Side in = side(aggregate, counts, 1);
    PlainShare.Side out = side(random.nextBoolean(), counts && random.nextBoolean(), 2);
    BigDecimal allowedOut = BigDecimal.valueOf(50 + random.nextInt(51), 2);
    Map<String, List<PlainShare.Terms>> services = new HashMap<>();
    yaml.append("---\nkind: plan\nid: plan").append(number);
    yaml.append("\nname: Plan\neffective: {from: 2020-01-01}\nfilingIndicator: \"12\"\n");
    yaml.append("benefitPeriod: calendar-year\ntimelyFiling: 24 months\nnetwork: Net\n");
    yaml.append("feeSchedule: fees\nunlistedCodes: deny\n");
    yaml.append("inNetwork: {").append(text(in)).append("}\n");
    yaml.append("outOfNetwork: {allowed: ").append(percent(allowedOut));
    yaml.append(", ").append(text(out)).append("}\nservices:\n");
    for (int i = 0; i < CODES; i++) {
      List<PlainShare.Terms> terms = List.of(terms(), terms());
      services.put("C" + i, terms);
      yaml.append("  - {name: S")
          .append(i)
          .append(", codes: [C")
          .append(i)
          .append("], inNetwork: {");
      yaml.append(text(terms.get(0))).append("}, outOfNetwork: {");
      yaml.append(text(terms.get(1))).append("}}\n");
    }
    plans.add(new PlanTerms(in, out, allowedOut, services));
  }

  private PlainShare.Side side(boolean aggregate, boolean counts, int times) {
    BigDecimal one = BigDecimal.valueOf(times * random.nextInt(60_000), 2);
    BigDecimal pocket = BigDecimal.valueOf(times * (1 + random.nextInt(150_000)), 2);
    return new PlainShare.Side(
        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(one),
        !aggregate && random.nextInt(6) == 0
            ? Optional.empty()
            : Optional.of(one.add(BigDecimal.valueOf(random.nextInt(70_000), 2))),
        aggregate,
        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(pocket),
        random.nextInt(6) == 0
            ? Optional.empty()
            : Optional.of(pocket.add(BigDecimal.valueOf(random.nextInt(150_000), 2))),
        counts);
  }

  private PlainShare.Terms terms() {
    String timing = TIMINGS[random.nextInt(3)];
    boolean copay = random.nextInt(3) > 0;
    boolean deductible =
        !(copay && timing.equals("instead-of-deductible")) && random.nextInt(4) > 0;
    return new PlainShare.Terms(
        copay ? Optional.of(BigDecimal.valueOf(random.nextInt(8_000), 2)) : Optional.empty(),
        copay ? timing : "before-deductible",
        copay && random.nextBoolean(),
        deductible,
        BigDecimal.valueOf(random.nextInt(3) == 0 ? 0 : random.nextInt(10_001), 4));
  }

  private static String text(PlainShare.Side side) {
    return "deductible: {"
        + limits(side.deductibleOne(), side.deductibleFamily())
        + "type: "
        + (side.deductibleAggregate() ? "aggregate" : "embedded")
        + "}, outOfPocket: {"
        + limits(side.pocketOne(), side.pocketFamily())
        + "type: embedded}, countsToOtherSide: "
        + side.countsToOther();
  }

  private static String limits(Optional<BigDecimal> one, Optional<BigDecimal> family) {
    return one.map(m -> "individual: " + m.toPlainString() + ", ").orElse("")
        + family.map(m -> "family: " + m.toPlainString() + ", ").orElse("");
  }

  private static String text(PlainShare.Terms terms) {
    String copay =
        terms
            .copay()
            .map(
                amount ->
                    "copay: "
                        + amount.toPlainString()
                        + ", copayTiming: "
                        + terms.timing()
                        + ", copayPer: "
                        + (terms.perVisit() ? "visit" : "service")
                        + ", ")
            .orElse("");
    return copay
        + "deductible: "
        + (terms.deductible() ? "applies" : "waived")
        + ", coinsurance: "
        + percent(terms.rate());
  }

  private static String percent(BigDecimal rate) {
    return rate.movePointRight(2).toPlainString() + "%";
  }

  private void family(int number, StringBuilder yaml) {
    int size = 1 + random.nextInt(4);
    sizes.add(size);
    yaml.append("  - id: F").append(number).append("\n    coverage: [{plan: plan");
    yaml.append(number % PLANS).append(", from: 2020-01-01}]\n    members:\n");
    for (int p = 1; p <= size; p++) {
      yaml.append("      - {person: \"0").append(p).append("\", last: Doe, first: P").append(p);
      yaml.append(", born: ").append(1980 + p).append("-01-01, gender: U, relationship: ");
      yaml.append(p == 1 ? "self" : "child").append("}\n");
    }
  }
}
