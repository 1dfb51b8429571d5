package org.payersim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.benefit.Authorization;
import org.payersim.benefit.Plan;
import org.payersim.claim.DateSpan;
import org.payersim.code.Procedure;
import org.payersim.eligibility.Family;
import org.payersim.money.Money;
import org.payersim.provider.Provider;
import org.payersim.provider.Standing;

class RuleBookTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static RuleBook shippedAnd(String... texts) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    for (String text : texts) {
      sources.add(new RuleSource("own.yaml", text));
    }
    return RuleBook.compile(3, sources, new Enrollment.Closed());
  }

  @Test
  void aLaterDocumentReplacesTheEarlierOne() {
    RuleBook book =
        shippedAnd(
            """
            kind: fee-schedule
            id: lantern-standard
            effective: {from: 2026-01-01, to: 2026-12-31}
            default: 10%
            fees: {"99213": 1.00}
            ---
            kind: providers
            providers:
              - {npi: "2000001000", tax: "990001000", name: Elsewhere now, networks: []}
            ---
            kind: families
            families:
              - id: LFH100001
                coverage: [{plan: lantern-hmo, from: 2026-01-01}]
                members:
                  - {person: "01", last: New, first: Ann, born: 1980-01-01, gender: F, relationship: self}
            """);
    assertThat(
            book.findFeeSchedule("lantern-standard", DAY)
                .orElseThrow()
                .find(Procedure.hcpcs("99213")))
        .contains(Money.of("1"));
    assertThat(book.participates("2000001000", "Lantern Choice", DAY)).isFalse();
    assertThat(book.findFamily("LFH100001").orElseThrow().members()).hasSize(1);
    assertThat(book.version()).isEqualTo(3);
  }

  @Test
  void aVersionOfAnotherYearStandsBesideTheEarlierOne() {
    RuleBook book =
        shippedAnd(
            """
            kind: fee-schedule
            id: lantern-hmo
            effective: {from: 2027-01-01}
            fees: {"99213": 2.00}
            """);
    assertThat(book.findFeeSchedule("lantern-hmo", DAY)).isPresent();
    assertThat(book.findFeeSchedule("lantern-hmo", LocalDate.of(2027, 1, 1)).orElseThrow().fees())
        .hasSize(1);
  }

  @Test
  void providersTakePartFromDayToDay() {
    RuleBook book = shippedAnd();
    String leaver = npiOf(book, "Tamura, Jonas");
    assertThat(book.participates(leaver, "Lantern Choice", LocalDate.of(2026, 6, 30))).isTrue();
    assertThat(book.participates(leaver, "Lantern Choice", LocalDate.of(2026, 7, 1))).isFalse();
  }

  private static String npiOf(RuleBook book, String name) {
    return RuleFiles.resource("providers.yaml")
        .lines()
        .filter(line -> line.contains("npi:"))
        .map(line -> line.substring(line.indexOf('"') + 1, line.indexOf('"') + 11))
        .filter(npi -> book.findProvider(npi).orElseThrow().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDirectoryIsReadByName(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("b.yml"), "kind: x");
    Files.writeString(directory.resolve("a.yaml"), "kind: y");
    Files.writeString(directory.resolve("c.json"), "{}");
    Files.writeString(directory.resolve("notes.txt"), "not rules");
    String name = String.valueOf(directory.getFileName());
    assertThat(RuleFiles.directories(List.of(directory)))
        .containsExactly(
            new RuleSource(name + "/a.yaml", "kind: y"),
            new RuleSource(name + "/b.yml", "kind: x"),
            new RuleSource(name + "/c.json", "{}"));
  }

  @Test
  void filesOfOneNameInSeveralDirectoriesAreSourcesOfTheirOwn(@TempDir Path root)
      throws IOException {
    List<Path> directories =
        List.of(root.resolve("a/rules"), root.resolve("b/rules"), root.resolve("shipped"));
    for (Path directory : directories) {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("fees.yaml"), "kind: x");
    }
    assertThat(RuleFiles.directories(directories))
        .extracting(RuleSource::name)
        .containsExactly("rules/fees.yaml", "rules-2/fees.yaml", "shipped-2/fees.yaml");
  }

  @Test
  void scalarsAreTakenAsWritten() {
    RuleBook book =
        shippedAnd(
            """
            kind: fee-schedule
            id: odd
            effective: {from: 2026-01-01}
            fees: {00100: 12.30, 0001U: 1, 1E05: 2}
            """);
    assertThat(book.findFeeSchedule("odd", DAY).orElseThrow().fees().keySet())
        .containsExactlyInAnyOrder("00100", "0001U", "1E05");
  }

  @Test
  void twentyFiveThousandFamiliesAreRead() {
    StringBuilder yaml = new StringBuilder("kind: families\nfamilies:\n");
    for (int i = 0; i < 25_000; i++) {
      yaml.append("  - id: M").append(i);
      yaml.append("\n    coverage: [{plan: lantern-ppo, from: 2026-01-01}]\n    members:\n");
      yaml.append("      - {person: \"01\", last: L, first: F, born: 1980-01-01, gender: F,");
      yaml.append(" relationship: self}\n");
    }
    RuleBook book = shippedAnd(yaml.toString());
    assertThat(book.findFamily("M24999").orElseThrow().members().get(0).coverages()).hasSize(1);
  }

  @Test
  void whatIsSupposedHoldsBesideEverythingElse() {
    RuleBook book = shippedAnd();
    Family family = book.findFamily("LFH100001").orElseThrow();
    Provider stranger =
        new Provider("2999999999", "990009999", "Stranger", "", List.of(), Standing.USUAL);
    Authorization permit =
        new Authorization(
            Authorization.Kind.SERVICES,
            "S1",
            family.id(),
            "01",
            Set.of(),
            List.of(),
            Optional.empty(),
            DateSpan.day(DAY),
            Authorization.Status.APPROVED,
            Optional.empty());
    Plan plan = book.findPlan("lantern-ppo", DAY).orElseThrow();

    RuleBook supposed =
        book.supposing(new Family(family.id(), List.of(), family.policy()))
            .supposing(stranger)
            .granting(permit)
            .supposing(plan);

    assertThat(supposed.findFamily("LFH100001").orElseThrow().members()).isEmpty();
    assertThat(supposed.isKnownProvider("2999999999")).isTrue();
    assertThat(supposed.isKnownProvider("2000001000")).isTrue();
    assertThat(supposed.authorizations(family.id()).get(0)).isEqualTo(permit);
    assertThat(supposed.findPlan("lantern-ppo", DAY)).contains(plan);
    assertThat(supposed.findPlan("lantern-hmo", DAY)).isPresent();
    assertThat(supposed.version()).isEqualTo(book.version());
    assertThat(book.isKnownProvider("2999999999")).isFalse();
    assertThat(book.findFamily("LFH100001")).contains(family);
    assertThat(book.authorizations(family.id())).doesNotContain(permit);
  }
}
