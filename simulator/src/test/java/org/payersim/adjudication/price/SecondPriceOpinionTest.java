package org.payersim.adjudication.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.payersim.adjudication.Situation.DAY;
import static org.payersim.adjudication.Situation.determination;
import static org.payersim.adjudication.Situation.situation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.payersim.adjudication.Adjudicator;
import org.payersim.adjudication.LineDetermination;
import org.payersim.adjudication.Situation;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.rules.RuleBook;

/** The product and the plain second opinion agree to the cent on every line of 6,000 claims. */
class SecondPriceOpinionTest {
  private static final Map<String, String> MODIFIERS =
      Map.of("52", "0.5", "80", "0.16", "62", "0.625", "LT", "1");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 20261122})
  void agree(long seed) {
    Random random = new Random(seed);
    Map<String, PlainPrice.Code> codes = codes(random);
    BigDecimal factor = decimal(random, 500_000, 4);
    BigDecimal[] index = {
      decimal(random, 2_000, 3), decimal(random, 2_000, 3), decimal(random, 2_000, 3)
    };
    PlainPrice plain = new PlainPrice(factor, index, codes);
    RuleBook rules = rules(codes, factor, index);
    for (int i = 0; i < 2_500; i++) {
      List<PlainPrice.Line> lines = new ArrayList<>();
      Situation claim = situation();
      int count = 1 + random.nextInt(6);
      for (int j = 0; j < count; j++) {
        PlainPrice.Line line = line(random, codes, j, claim);
        lines.add(line);
      }
      List<BigDecimal> allowed =
          determination(
                  Adjudicator.decide(
                      new CaseFile(
                          claim.claim(), "P", DAY.plusDays(7), rules, Balances.EMPTY, List.of())))
              .lines()
              .stream()
              .map(LineDetermination::allowed)
              .map(money -> new BigDecimal(money.toString()))
              .toList();
      assertThat(allowed)
          .as("claim %d of seed %d: %s", i, seed, lines)
          .isEqualTo(plain.allowed(lines));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5})
  void agreeOnAnesthesia(long seed) {
    Random random = new Random(seed);
    BigDecimal dollars = decimal(random, 300_000, 4);
    RuleBook rules =
        rules(Map.of(), dollars, new BigDecimal[] {BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE});
    for (int i = 0; i < 1_000; i++) {
      int minutes = 1 + random.nextInt(600);
      boolean directed = random.nextBoolean();
      Procedure procedure = directed ? Procedure.hcpcs("01402", "QK") : Procedure.hcpcs("01402");
      Situation claim =
          situation()
              .unitBasis("MJ")
              .line(procedure, "99999", Integer.toString(minutes), DateSpan.day(DAY));
      LineDetermination line =
          determination(
                  Adjudicator.decide(
                      new CaseFile(
                          claim.claim(), "P", DAY.plusDays(7), rules, Balances.EMPTY, List.of())))
              .lines()
              .get(0);
      assertThat(new BigDecimal(line.allowed().toString()))
          .isEqualTo(
              PlainPrice.anesthesia(
                  new BigDecimal("7"), minutes, dollars, new BigDecimal(directed ? "0.5" : "1")));
    }
  }

  private static PlainPrice.Line line(
      Random random, Map<String, PlainPrice.Code> codes, int number, Situation claim) {
    PlainPrice.Code code = codes.get("C" + random.nextInt(9));
    String modifier = List.of("52", "80", "62", "LT").get(random.nextInt(4));
    int units = 1 + random.nextInt(code.rule() == 5 ? 4 : 2);
    BigDecimal charge = decimal(random, random.nextBoolean() ? 9_000_000 : 60_000, 2);
    claim.line(
        Procedure.hcpcs(code.name(), modifier, "Y" + number),
        charge.toPlainString(),
        Integer.toString(units),
        DateSpan.day(DAY));
    return new PlainPrice.Line(
        code, new BigDecimal(units), charge, new BigDecimal(MODIFIERS.get(modifier)));
  }

  /** C0 the base scope; C1, C2 of its family; C3, C4 surgeries; C5, C6 therapy; C7, C8 neither. */
  private static Map<String, PlainPrice.Code> codes(Random random) {
    int[] rules = {0, 3, 3, 2, 2, 5, 5, 0, 0};
    Map<String, PlainPrice.Code> codes = new LinkedHashMap<>();
    for (int i = 0; i < rules.length; i++) {
      codes.put(
          "C" + i,
          new PlainPrice.Code(
              "C" + i,
              decimal(random, 3_000, 2),
              decimal(random, 2_000, 2),
              decimal(random, 500, 2),
              rules[i],
              rules[i] == 3 ? "C0" : ""));
    }
    return codes;
  }

  private static RuleBook rules(
      Map<String, PlainPrice.Code> codes, BigDecimal factor, BigDecimal[] index) {
    StringBuilder rows = new StringBuilder();
    codes
        .values()
        .forEach(
            c ->
                rows.append(
                    "  %s: {work: %s, office: %s, facility: 0, malpractice: %s, multiple: %d%s}%n"
                        .formatted(
                            c.name(),
                            c.work(),
                            c.practice(),
                            c.mp(),
                            c.rule(),
                            c.base().isEmpty() ? "" : ", base: " + c.base())));
    String table =
        """
        kind: relative-values
        id: table
        effective: {from: 2020-01-01}
        conversionFactor: %s
        anesthesiaFactor: %s
        localities: {HERE: {work: %s, practice: %s, malpractice: %s}}
        baseUnits: {"01402": 7}
        """
            .formatted(factor, factor, index[0], index[1], index[2]);
    String contract =
        """
        kind: contract
        id: contract
        effective: {from: 2020-01-01}
        terms:
        - {name: A, codes: [00100-01999], method: anesthesia, table: table}
        - {name: R, method: relative-values, table: table, locality: HERE}
        """;
    return situation()
        .services("{name: All, inNetwork: {deductible: waived}}")
        .contract("contract: contract")
        .documents(codes.isEmpty() ? table : table + "values:\n" + rows, contract)
        .rules();
  }

  private static BigDecimal decimal(Random random, int bound, int scale) {
    return BigDecimal.valueOf(1 + random.nextInt(bound), scale);
  }
}
