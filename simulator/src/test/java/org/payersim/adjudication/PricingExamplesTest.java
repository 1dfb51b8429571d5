package org.payersim.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.adjustments;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.paid;
import static org.payersim.adjudication.Situation.situation;
import static org.payersim.adjudication.WorkedExamplesTest.VECTORS;
import static org.payersim.adjudication.WorkedExamplesTest.money;
import static org.payersim.adjudication.WorkedExamplesTest.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.contract.OutpatientPrice;
import org.payersim.contract.PricingMethod;
import org.payersim.contract.StayPrice;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.remittance.LinePayment;

/** Worked examples of prices, by id; figures are read from the file. */
class PricingExamplesTest {
  private static final String EVERYTHING = "{name: All, inNetwork: {deductible: waived}}";
  private static final Set<String> BEGINNINGS =
      Set.of(
          "PFS-", "SUR-", "MPPR-", "ANE-", "INP-", "OUT-", "MCR-", "BEN-19", "BEN-20", "MOD-01",
          "MOD-07", "MOD-08", "MOD-10", "MOD-11", "MOD-12");
  private static final Map<String, Runnable> HERE = here();

  private static Map<String, Runnable> here() {
    Map<String, Runnable> here = new LinkedHashMap<>();
    here.put("PFS-01", () -> visit("PFS-01"));
    here.put("PFS-02", () -> visit("PFS-02"));
    here.put("PFS-03", PricingExamplesTest::bothSettings);
    here.put("PFS-05", () -> visit("PFS-05"));
    here.put("PFS-06", () -> visit("PFS-06"));
    here.put("PFS-07", () -> visit("PFS-07"));
    here.put("PFS-14", PricingExamplesTest::rowOfItsOwn);
    here.put("MOD-01", PricingExamplesTest::bilateral);
    here.put("MOD-07", () -> assistant("MOD-07"));
    here.put("MOD-08", () -> assistant("MOD-08"));
    here.put("MOD-10", PricingExamplesTest::nursePractitioner);
    here.put("MOD-11", PricingExamplesTest::limitingCharge);
    here.put("MOD-12", PricingExamplesTest::addOn);
    here.put("SUR-04", PricingExamplesTest::scopesByRelativeValue);
    here.put("SUR-05", () -> surgeries("SUR-05"));
    here.put("SUR-06", () -> surgeries("SUR-06"));
    here.put("MPPR-01", () -> imaging("MPPR-01"));
    here.put("MPPR-02", () -> imaging("MPPR-02"));
    here.put("MPPR-07", () -> therapy("MPPR-07"));
    here.put("MPPR-08", () -> therapy("MPPR-08"));
    here.put("ANE-01", () -> anesthesia("ANE-01", "tenth"));
    here.put("ANE-02", () -> anesthesia("ANE-02", "whole-up"));
    here.put("ANE-03", PricingExamplesTest::anesthesiaPayment);
    here.put("ANE-08", PricingExamplesTest::anesthesiaStatus);
    here.put("INP-02", PricingExamplesTest::drg);
    here.put("INP-03", PricingExamplesTest::transfer);
    here.put("OUT-02", PricingExamplesTest::statusT);
    here.put("MCR-02", () -> sequestration("MCR-02", "0.00"));
    here.put("MCR-05", () -> sequestration("MCR-05", "257.00"));
    here.put("BEN-19", () -> surprise("BEN-19"));
    here.put("BEN-20", () -> surprise("BEN-20"));
    return here;
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return HERE.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey() + " " + vector(e.getKey()).get("title").asText(),
                    e.getValue()::run));
  }

  @Test
  void allOfThemAreHere() {
    Set<String> ids = new TreeSet<>();
    for (String id : VECTORS.keySet()) {
      if (BEGINNINGS.stream().anyMatch(id::startsWith)) {
        ids.add(id);
      }
    }
    assertThat(new TreeSet<>(HERE.keySet())).isEqualTo(ids);
  }

  // --- relative values ---

  private static void visit(String id) {
    JsonNode in = vector(id).get("input");
    JsonNode same = vector("PFS-01").get("input"); // PFS-02 refers to its figures by an alias
    JsonNode rvu = in.get("rvu").isTextual() ? same.get("rvu") : in.get("rvu");
    List<String> gpci = gpci(in.get("gpci").isTextual() ? same.get("gpci") : in.get("gpci"));
    Adjudication answer =
        relative(table(text(in.get("cf")), gpci, row(in.get("code").asText(), rvu)), "")
            .place(in.get("site").asText().equals("facility") ? "22" : "11")
            .line(in.get("code").asText(), "9999")
            .decide();
    assertAllowed(answer, 1, vector(id).at("/expected/allowed"));
  }

  private static void bothSettings() {
    JsonNode v = vector("PFS-03");
    String table = table(text(v.at("/input/cf")), NATIONAL, row("99213", v.at("/input/rvu")));
    Adjudication office = relative(table, "").line("99213", "9999").decide();
    Adjudication facility = relative(table, "").place("21").line("99213", "9999").decide();
    assertAllowed(office, 1, v.at("/expected/non_facility"));
    assertAllowed(facility, 1, v.at("/expected/facility"));
  }

  private static void rowOfItsOwn() {
    JsonNode v = vector("PFS-14");
    String code = v.at("/input/code").asText();
    String rows = row(code + "-53", v.at("/input/rvu")) + row(code, 9, 9, 9);
    Adjudication answer =
        relative(table(text(v.at("/input/cf")), NATIONAL, rows), "")
            .line(Procedure.hcpcs(code, "53"), "9999", "1", DateSpan.day(DAY))
            .decide();
    assertAllowed(answer, 1, v.at("/expected/allowed"));
  }

  private static void bilateral() {
    JsonNode v = vector("MOD-01");
    String table = table(text(v.at("/input/cf")), NATIONAL, row("20610", v.at("/input/rvu")));
    Adjudication answer =
        relative(table, "")
            .line(Procedure.hcpcs("20610", "50"), "9999", "1", DateSpan.day(DAY))
            .line("20610", "9999", "2026-03-03")
            .decide();
    assertAllowed(answer, 1, v.at("/expected/allowed"));
    assertAllowed(answer, 2, v.at("/expected/base"));
  }

  private static void assistant(String id) {
    JsonNode v = vector(id);
    String modifier = v.at("/input/line/mods/0").asText();
    Adjudication answer =
        byFee("27447", money(v.at("/input/total")), "100%", "")
            .line(Procedure.hcpcs("27447", modifier), "9999", "1", DateSpan.day(DAY))
            .decide();
    assertAllowed(answer, 1, v.at("/expected/allowed"));
  }

  private static void nursePractitioner() {
    JsonNode v = vector("MOD-10");
    Adjudication answer =
        byFee("99213", money(v.at("/input/fee")), "85%", "").line("99213", "9999").decide();
    assertAllowed(answer, 1, v.at("/expected/allowed"));
  }

  private static void limitingCharge() {
    JsonNode v = vector("MOD-11");
    Money charge = Money.of("120");
    Adjudication answer =
        byFee(
                "99213",
                money(v.at("/input/fee_par")),
                "95%",
                "balanceBilling: {limitingCharge: 115%}")
            .contract("")
            .outOfNetwork("{contract: contract}")
            .services(
                "{name: All, inNetwork: {deductible: waived}, outOfNetwork: {deductible: waived}}")
            .billedBy(Situation.OUT_OF_NETWORK)
            .line("99213", charge.toString())
            .decide();
    Money fee = Money.of(money(v.at("/expected/fee_nonpar")));
    Money limit = Money.of(money(v.at("/expected/limiting_charge")));
    assertAllowed(answer, 1, v.at("/expected/fee_nonpar"));
    assertThat(adjustments(answer, 1))
        .containsExactly(
            "PR-45 " + limit.minus(fee).toPlainString(),
            "CO-45 " + charge.minus(limit).toPlainString());
  }

  private static void addOn() {
    JsonNode v = vector("MOD-12");
    StringBuilder rows = new StringBuilder();
    v.at("/input/lines").forEach(line -> rows.append(row(line.get("code").asText(), line)));
    Situation claim = relative(table("32.3465", NATIONAL, rows.toString()), "");
    v.at("/input/lines").forEach(line -> claim.line(line.get("code").asText(), "9999"));
    Adjudication answer = claim.decide();
    assertAllowed(answer, 1, v.at("/expected/allowed/0"));
    assertAllowed(answer, 2, v.at("/expected/allowed/1"));
  }

  // --- several procedures ---

  private static void scopesByRelativeValue() {
    JsonNode v = vector("SUR-04");
    StringBuilder rows = new StringBuilder();
    v.at("/input/rvu")
        .properties()
        .forEach(
            e ->
                rows.append(
                    ("  \"%s\": {work: %s, office: 0, facility: 0, malpractice: 0,"
                            + " multiple: 3, base: \"45378\"}%n")
                        .formatted(e.getKey(), e.getValue().asText())));
    Situation claim = relative(table("1", NATIONAL, rows.toString()), "");
    v.at("/input/lines").forEach(code -> claim.line(code.asText(), "9999"));
    Adjudication answer = claim.decide();
    assertAllowed(answer, 2, v.at("/expected/45380_increment"));
    assertThat(determination(answer).amounts().allowed())
        .isEqualTo(Money.of(money(v.at("/expected/total_rvu"))));
  }

  private static void surgeries(String id) {
    JsonNode v = vector(id);
    String base = v.at("/input/base").asText();
    StringBuilder rows = new StringBuilder();
    v.at("/input/rvu").forEach(rvu -> rows.append(row(rvu.get("code").asText(), rvu, base)));
    Situation claim =
        relative(table(text(v.at("/input/cf")), NATIONAL, rows.toString()), "").place("22");
    List<String> codes = new ArrayList<>();
    for (JsonNode line : v.at("/input/lines")) {
      codes.add(line.isTextual() ? line.asText() : line.get("code").asText());
      claim.line(codes.get(codes.size() - 1), "9999");
    }
    Adjudication answer = claim.decide();
    for (int i = 0; i < codes.size(); i++) {
      assertAllowed(answer, i + 1, v.get("expected").get(codes.get(i)));
    }
    assertThat(determination(answer).amounts().allowed())
        .isEqualTo(Money.of(money(v.at("/expected/total"))));
  }

  private static void imaging(String id) {
    JsonNode v = vector(id);
    StringBuilder rows = new StringBuilder();
    Situation claim = situation();
    int number = 0;
    for (JsonNode test : v.at("/input/procedures")) {
      String code = "7000" + number++;
      int pc = test.get("pc").asInt();
      int tc = test.get("tc").asInt();
      rows.append(row(code, pc, tc, 4)).append(row(code + "-26", pc, 0, 4));
      rows.append(row(code + "-TC", 0, tc, 4));
      claim.line(code, "9999");
    }
    JsonNode rule = v.at("/input/rule");
    String reductions =
        "reductions: {imagingTechnical: %s, imagingProfessional: %s}"
            .formatted(percent(rule.get("tc_reduction")), percent(rule.get("pc_reduction")));
    Adjudication answer =
        relative(claim, table("1", NATIONAL, rows.toString()), reductions).decide();
    assertThat(determination(answer).amounts().allowed())
        .isEqualTo(Money.of(money(v.at("/expected/global_total"))));
  }

  private static void therapy(String id) {
    JsonNode v = vector(id);
    JsonNode units = v.at("/input/units");
    String rows = therapyRow("97001", units.get(0)) + therapyRow("97002", units.get(2));
    Adjudication answer =
        relative(
                table("1", NATIONAL, rows),
                "reductions: {therapy: " + percent(v.at("/input/rule/pe_reduction")) + "}")
            .line(Procedure.hcpcs("97001"), "9999", "2", DateSpan.day(DAY))
            .line("97002", "9999")
            .decide();
    assertThat(determination(answer).amounts().allowed())
        .isEqualTo(Money.of(money(v.at("/expected/total"))));
  }

  private static String therapyRow(String code, JsonNode unit) {
    return "  \"%s\": {work: %s, office: %s, facility: 0, malpractice: %s, multiple: 5}%n"
        .formatted(
            code, unit.get("work").asText(), unit.get("pe").asText(), unit.get("mp").asText());
  }

  // --- anesthesia ---

  private static void anesthesia(String id, String rounding) {
    JsonNode v = vector(id);
    Adjudication answer =
        anesthetist(v.at("/input/base_units").asText(), "1", rounding)
            .line(
                Procedure.hcpcs("01402", "AA"),
                "9999",
                v.at("/input/minutes").asText(),
                DateSpan.day(DAY))
            .decide();
    assertAllowed(answer, 1, v.at("/expected/total_units"));
  }

  private static void anesthesiaPayment() {
    JsonNode v = vector("ANE-03");
    Adjudication answer =
        anesthetist("7", text(v.at("/input/cf")), "tenth")
            .line(Procedure.hcpcs("01402"), "9999", "129", DateSpan.day(DAY))
            .decide();
    assertAllowed(answer, 1, v.at("/expected/allowed"));
  }

  private static void anesthesiaStatus() {
    JsonNode v = vector("ANE-08");
    Adjudication answer =
        anesthetist(v.at("/input/base_units").asText(), text(v.at("/input/cf")), "tenth")
            .line(
                Procedure.hcpcs("01402", v.at("/input/physical_status").asText()),
                "9999",
                v.at("/input/minutes").asText(),
                DateSpan.day(DAY))
            .decide();
    assertAllowed(answer, 1, v.at("/expected/allowed"));
  }

  private static Situation anesthetist(String base, String factor, String rounding) {
    String table =
        """
        kind: relative-values
        id: table
        effective: {from: 2020-01-01}
        conversionFactor: 1
        anesthesiaFactor: %s
        baseUnits: {"01402": %s}
        """
            .formatted(factor, base);
    return situation()
        .services(EVERYTHING)
        .unitBasis("MJ")
        .contract("contract: contract")
        .documents(
            table,
            contractOf(
                "{name: A, method: anesthesia, table: table, timeUnits: "
                    + rounding
                    + ", physicalStatus: on}",
                ""));
  }

  // --- institutions ---

  private static void drg() {
    JsonNode v = vector("INP-02");
    PricingMethod.DrgWeight group =
        new PricingMethod.DrgWeight(Exact.of(text(v.at("/input/weight"))), Exact.ONE);
    PricingMethod.ByDrg method =
        new PricingMethod.ByDrg(
            Money.of(money(v.at("/input/base_rate"))), Map.of(), PricingMethod.Outlier.NONE);
    assertThat(StayPrice.drg(method, group, Money.of("99999")))
        .isEqualTo(Money.of(money(v.at("/expected/payment"))));
  }

  private static void transfer() {
    JsonNode v = vector("INP-03");
    PricingMethod.DrgWeight group =
        new PricingMethod.DrgWeight(Exact.ONE, Exact.of(v.at("/input/mean_los").asText()));
    Money whole = Money.of(money(v.at("/input/drg_payment")));
    v.get("expected")
        .properties()
        .forEach(
            e ->
                assertThat(StayPrice.transfer(whole, group, Long.parseLong(e.getKey())))
                    .isEqualTo(Money.of(money(e.getValue()))));
  }

  private static void statusT() {
    JsonNode v = vector("OUT-02");
    Map<String, PricingMethod.ApcRate> groups = new LinkedHashMap<>();
    List<OutpatientPrice.Service> services = new ArrayList<>();
    for (JsonNode line : v.at("/input/lines")) {
      String code = "C" + services.size();
      groups.put(
          code,
          new PricingMethod.ApcRate(
              line.get("si").asText(), Money.of(money(line.get("apc_rate")))));
      services.add(new OutpatientPrice.Service(code, Exact.ONE));
    }
    List<Optional<Money>> prices =
        OutpatientPrice.of(
            new PricingMethod.ByApc(groups, Exact.of(text(v.at("/input/wage_index")))), services);
    for (int i = 0; i < prices.size(); i++) {
      assertThat(prices.get(i).orElse(Money.ZERO))
          .isEqualTo(Money.of(money(v.at("/expected/allowed").get(i))));
    }
  }

  // --- what is kept back, and what the law protects ---

  private static void sequestration(String id, String deductible) {
    JsonNode v = vector(id);
    Adjudication answer =
        byFee("99213", money(v.at("/input/line/allowed")), "100%", "sequestration: 2%")
            .inNetwork("{deductible: {individual: " + deductible + "}}")
            .services("{name: All, inNetwork: {coinsurance: 20%}}")
            .line("99213", money(v.at("/input/line/charge")))
            .decide();
    assertThat(adjustments(answer, 1)).isEqualTo(cas(v));
    assertThat(paid(answer, 1)).isEqualTo(Money.of(money(v.at("/expected/paid"))));
    assertAllowed(answer, 1, v.at("/input/line/allowed"));
  }

  private static void surprise(String id) {
    JsonNode v = vector(id);
    Situation claim =
        situation()
            .contract("surpriseBilling: {qualifyingPayment: qpa}")
            .documents(
                "kind: fee-schedule\nid: qpa\neffective: {from: 2020-01-01}\nfees: {\"99285\": "
                    + money(v.at("/input/line/qpa"))
                    + "}")
            .services("{name: All, inNetwork: {coinsurance: 20%}}")
            .inNetwork("{outOfPocket: {individual: 5000}}")
            .billedBy(Situation.OUT_OF_NETWORK)
            .place("23")
            .line("99285", money(v.at("/input/line/charge")));
    Adjudication answer = claim.decide();
    assertThat(adjustments(answer, 1)).isEqualTo(cas(v));
    assertThat(paid(answer, 1)).isEqualTo(Money.of(money(v.at("/expected/paid"))));
    List<String> rarcs =
        LinePayment.of(claim.claim().lines().get(0), determination(answer).lines().get(0))
            .remarks();
    assertThat(rarcs).hasSize(2).first().isEqualTo(v.at("/expected/rarc/0").asText());
    assertThat(v.at("/expected/rarc/1").asText()).startsWith(rarcs.get(1));
  }

  // --- the file, and the rules ---

  private static final List<String> NATIONAL = List.of("1", "1", "1");

  private static List<String> cas(JsonNode v) {
    List<String> cas = new ArrayList<>();
    for (JsonNode c : v.at("/expected/cas")) {
      cas.add(
          "%s-%s %s"
              .formatted(
                  c.get("group").asText(),
                  c.get("carc").asText(),
                  Money.of(money(c.get("amount"))).toPlainString()));
    }
    return cas;
  }

  private static void assertAllowed(Adjudication answer, int line, JsonNode expected) {
    assertThat(determination(answer).lines().get(line - 1).allowed())
        .isEqualTo(Money.of(money(expected)));
  }

  private static String text(JsonNode number) {
    return number.decimalValue().toPlainString();
  }

  private static String percent(JsonNode part) {
    return part.decimalValue().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  private static List<String> gpci(JsonNode node) {
    if (node.isArray()) {
      return List.of(node.get(0).asText(), node.get(1).asText(), node.get(2).asText());
    }
    return List.of(text(node.get("work")), text(node.get("pe")), text(node.get("mp")));
  }

  private static String row(String key, JsonNode rvu) {
    return row(key, rvu, "45378");
  }

  private static String row(String key, JsonNode rvu, String base) {
    String multiple = rvu.path("mult_proc").asText("0");
    return "  \"%s\": {work: %s, office: %s, facility: %s, malpractice: %s, multiple: %s, bilateral: %s%s}%n"
        .formatted(
            key,
            text(rvu.get("work")),
            text(rvu.get("pe_nonfac")),
            text(rvu.get("pe_fac")),
            text(rvu.get("mp")),
            multiple,
            rvu.path("bilat").asText("0"),
            multiple.equals("3") ? ", base: \"" + base + "\"" : "");
  }

  private static String row(String key, int work, int practice, int multiple) {
    return "  \"%s\": {work: %d, office: %d, facility: 0, malpractice: 0, multiple: %d}%n"
        .formatted(key, work, practice, multiple);
  }

  private static String table(String factor, List<String> gpci, String rows) {
    return """
    kind: relative-values
    id: table
    effective: {from: 2020-01-01}
    conversionFactor: %s
    localities: {HERE: {work: %s, practice: %s, malpractice: %s}}
    values:
    """
            .formatted(factor, gpci.get(0), gpci.get(1), gpci.get(2))
        + rows;
  }

  private static Situation relative(String table, String more) {
    return relative(situation(), table, more);
  }

  private static Situation relative(Situation situation, String table, String more) {
    return situation
        .services(EVERYTHING)
        .contract("contract: contract")
        .documents(
            table,
            contractOf("{name: R, method: relative-values, table: table, locality: HERE}", more));
  }

  private static Situation byFee(String code, String fee, String part, String more) {
    return situation()
        .services(EVERYTHING)
        .fees("{\"" + code + "\": " + fee + "}")
        .contract("contract: contract")
        .documents(
            contractOf(
                "{name: F, method: fee-schedule, schedule: fees, part: " + part + "}", more));
  }

  private static String contractOf(String term, String more) {
    return "kind: contract\nid: contract\neffective: {from: 2020-01-01}\nterms:\n- "
        + term
        + "\n"
        + more;
  }
}
