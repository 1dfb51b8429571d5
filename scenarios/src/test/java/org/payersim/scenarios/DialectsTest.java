package org.payersim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.payersim.control.Dialect;
import org.payersim.rules.RuleSource;

/**
 * Scenarios of the whole catalogue played in every dialect: other segments, the same sums, and an
 * 835 that balances. Each dialect plays its share of them; {@code -Ddialects=all} plays all.
 */
class DialectsTest {
  private static final boolean ALL = "all".equals(System.getProperty("dialects", ""));

  static Stream<String> dialects() {
    return Dialect.names().stream();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void theSumsAreTheSame(String dialect) throws IOException {
    List<String> names = List.copyOf(Dialect.names());
    int share = names.indexOf(dialect);
    List<String> problems = new ArrayList<>();
    int compared = 0;
    try (SandboxPayers payers =
        SandboxPayers.start(claim -> {}, source -> inDialect(source, dialect))) {
      int number = 0;
      for (Catalog.Chapter chapter : Catalog.read(Path.of("catalog")).chapters()) {
        for (Scenario scenario : chapter.scenarios()) {
          boolean mine = ALL || number++ % names.size() == share;
          if (mine && !chapter.name().contains("dialects")) {
            compared += play(scenario, payers, problems);
          }
        }
      }
    }
    assertThat(problems).isEmpty();
    assertThat(compared).as("remittances compared").isGreaterThan(10);
  }

  private static int play(Scenario scenario, SandboxPayers payers, List<String> problems)
      throws IOException {
    int compared = 0;
    try (PayerUnderTest payer = payers.open(scenario.given())) {
      for (int turn = 1; turn <= scenario.turns().size(); turn++) {
        Map<Output, byte[]> answers =
            payer.send(
                scenario.turns().get(turn - 1),
                scenario.given().acts().getOrDefault(turn, List.of()),
                scenario.given().clockAt(turn));
        byte[] usual = scenario.expected(turn).get(Output.REMITTANCE);
        byte[] other = answers.get(Output.REMITTANCE);
        if (usual == null || other == null) {
          if (usual != other) {
            problems.add(scenario.number() + ": one remits, the other does not");
          }
          continue;
        }
        compared++;
        X12Check.faults(other).forEach(f -> problems.add(scenario.number() + ": " + f));
        if (!sums(other).equals(sums(usual))) {
          problems.add(scenario.number() + ": " + sums(other) + " but usual " + sums(usual));
        }
      }
    }
    return compared;
  }

  /** Payments, and of each claim what is charged, paid and the patient's, over all its CLPs. */
  private static Map<String, BigDecimal> sums(byte[] remittance) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (X12Text.Segment segment : X12Text.of(remittance).segments()) {
      if (segment.is("BPR")) {
        add(sums, "payment", segment.element(2));
      } else if (segment.is("CLP")) {
        String claim = segment.element(1) + " " + segment.element(7) + " ";
        add(sums, claim + "charge", segment.element(3));
        add(sums, claim + "paid", segment.element(4));
        add(sums, claim + "patient", segment.element(5));
      } else if (segment.is("PLB")) {
        for (int at = 4; at < segment.elements().size(); at += 2) {
          add(sums, "PLB " + segment.component(at - 1, 1), segment.element(at));
        }
      }
    }
    return sums;
  }

  private static void add(Map<String, BigDecimal> sums, String name, String amount) {
    BigDecimal value = amount.isEmpty() ? BigDecimal.ZERO : new BigDecimal(amount);
    sums.merge(name, value.setScale(2), BigDecimal::add);
  }

  /** A payer document with the dialect in it; other documents as they are. */
  private static RuleSource inDialect(RuleSource source, String dialect) {
    return new RuleSource(
        source.name(),
        source
            .text()
            .replaceAll("(?m)^kind: payer$", "kind: payer\ndialect: {like: " + dialect + "}"));
  }
}
