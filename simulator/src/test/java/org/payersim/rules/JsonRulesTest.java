package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.payersim.code.Procedure;
import org.payersim.money.Money;

/** Rules in JSON mean what they mean in YAML, and their faults are told as exactly. */
class JsonRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final String FEES =
      """
      {"kind": "fee-schedule",
       "id": "own",
       "effective": {"from": "2026-01-01", "to": null},
       "fees": {"99213": 70.10, "00100": "12.00"}}
      """;

  private static final String FAMILIES =
      """
      {"kind": "families", "families": [
      {"id": "J1", "coverage": [{"plan": "lantern-ppo", "from": "2026-01-01"}], "members": [
        {"person": "01", "last": "O\\u0027Hara \\"Jo\\"", "first": "Ann", "born": "1980-01-01",
         "gender": "F", "relationship": "self"}]}
      ]}
      """;

  private static RuleBook shippedAnd(String... texts) {
    return RuleBook.compile(1, sources(texts), new Enrollment.Closed());
  }

  private static List<String> faults(String... texts) {
    try {
      shippedAnd(texts);
      return List.of();
    } catch (InvalidRulesException e) {
      return e.faults().stream().map(RuleFault::toString).toList();
    }
  }

  private static List<RuleSource> sources(String... texts) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    for (int i = 0; i < texts.length; i++) {
      sources.add(new RuleSource(i + ".json", texts[i]));
    }
    return sources;
  }

  @Test
  void amountsAndCodesAreTakenAsWritten() {
    RuleBook book = shippedAnd(FEES.replace(", \"to\": null", ""), FAMILIES);

    assertThat(book.findFeeSchedule("own", DAY).orElseThrow().find(Procedure.hcpcs("99213")))
        .contains(Money.of("70.10"));
    assertThat(book.findFeeSchedule("own", DAY).orElseThrow().find(Procedure.hcpcs("00100")))
        .contains(Money.of("12"));
    assertThat(book.findFamily("J1").orElseThrow().members().get(0).lastName())
        .isEqualTo("O'Hara \"Jo\"");
  }

  @Test
  void theShippedRulesReadTheSameAsJson() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<RuleSource> sources = new ArrayList<>();
    for (RuleSource source : RuleFiles.shipped()) {
      if (!source.name().endsWith(".yaml")) {
        sources.add(source);
        continue;
      }
      StringBuilder documents = new StringBuilder();
      try (YAMLParser yaml = new YAMLFactory().createParser(source.text())) {
        for (JsonNode document : json.readValues(yaml, JsonNode.class).readAll()) {
          documents.append(json.writerWithDefaultPrettyPrinter().writeValueAsString(document));
        }
      }
      sources.add(new RuleSource(source.name().replace(".yaml", ".json"), documents.toString()));
    }

    RuleBook fromJson = RuleBook.compile(1, sources, new Enrollment.Closed());
    RuleBook fromYaml = RuleBook.compile(1, RuleFiles.shipped(), new Enrollment.Closed());

    assertThat(fromJson).usingRecursiveComparison().isEqualTo(fromYaml);
  }

  @Test
  void faultsNameFileLineAndField() {
    assertThat(faults(FEES))
        .containsExactly("0.json:3: effective.to: '' is not a date such as 2026-01-31");
    assertThat(faults(FEES.replace("null", "\"2026-02-30\"").replace("70.10", "7e1")))
        .containsExactly("0.json:4: fees.99213: '7e1' is not an amount in dollars such as 25.00");
    assertThat(faults(FAMILIES.replace("1980", "80").replace("plan\"", "plam\"")))
        .containsExactly(
            "0.json:2: families[0].coverage[0].plam: unknown field; known are endRecorded, from,"
                + " plan, to",
            "0.json:2: families[0].coverage[0].plan: is missing",
            "0.json:3: families[0].members[0].born: '80-01-01' is not a date such as 2026-01-31");
  }

  @Test
  void whatIsNoJsonIsToldWithItsLine() {
    assertThat(faults(FAMILIES.replace("\"J1\",", "\"J1\"")))
        .hasSize(1)
        .allMatch(fault -> fault.startsWith("0.json:2: not JSON: "));
    assertThat(faults(FAMILIES.replace("\"J1\",", "\"J1\", \"id\": \"J2\",")))
        .containsExactly("0.json:2: the field 'id' stands here twice");
    assertThat(faults("[]")).containsExactly("0.json:1: a document has named fields");
    assertThat(faults("kind: plan")).allMatch(fault -> fault.startsWith("0.json:1: not JSON: "));
  }

  @Test
  void underAnotherNameItIsReadAsTheYamlItIsToo() {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.add(new RuleSource("put", FAMILIES));

    assertThat(RuleBook.compile(1, sources, new Enrollment.Closed()).findFamily("J1")).isPresent();
  }
}
