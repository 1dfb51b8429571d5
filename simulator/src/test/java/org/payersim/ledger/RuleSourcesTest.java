package org.payersim.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.code.Procedure;
import org.payersim.money.Money;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleBook;
import org.payersim.rules.RuleFiles;
import org.payersim.rules.RuleSource;

class RuleSourcesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final String OWN_FEES =
      """
      kind: fee-schedule
      id: own
      effective: {from: 2026-01-01}
      fees: {"99213": 70.00}
      """;

  private static final String OWN_FAMILIES =
      """
      kind: families
      families:
        - id: OWN1
          coverage: [{plan: lantern-ppo, from: 2026-01-01}]
          members:
            - {person: "01", last: Own, first: Ann, born: 1980-01-01, gender: F, relationship: self}
      """;

  private static RuleSources first(List<RuleSource> sources) {
    return RuleSources.NONE.with(RuleChange.first(sources, new Enrollment.Closed()));
  }

  private static RuleBook compiled(RuleSources rules) {
    return RuleBook.compile(rules.version(), rules.sources(), rules.enrollment());
  }

  @Test
  void aUsersFilesNamedLikeShippedOnesAreLaidOverThem(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("fees.yaml"), OWN_FEES);
    Files.writeString(folder.resolve("families.yaml"), OWN_FAMILIES);
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.addAll(RuleFiles.directories(List.of(folder)));

    RuleBook book = compiled(first(sources));

    assertThat(book.findFeeSchedule("own", DAY)).isPresent();
    assertThat(book.findFeeSchedule("lantern-standard", DAY)).isPresent();
    assertThat(book.findFamily("OWN1")).isPresent();
    assertThat(book.findFamily("LFH100001")).isPresent();
  }

  @Test
  void aSourcePutAgainTakesItsOwnPlaceAndNoOther() {
    RuleSources rules =
        first(List.of(new RuleSource("shipped/fees.yaml", "1"), new RuleSource("fees.yaml", "2")))
            .with(RuleChange.put(new RuleSource("shipped/fees.yaml", "3")));

    assertThat(rules.sources())
        .containsExactly(
            new RuleSource("shipped/fees.yaml", "3"), new RuleSource("fees.yaml", "2"));
    assertThat(rules.version()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNewOnDiskOutranksNothingPutOverHttp() {
    RuleSource shipped = new RuleSource("shipped/fees.yaml", "shipped");
    RuleSource folder = new RuleSource("rules/fees.yaml", "folder");
    RuleSource put = new RuleSource("fees.yaml", "put");
    RuleSource replaced = new RuleSource("rules/fees.yaml", "replaced");
    RuleSource newShipped = new RuleSource("shipped/plan.yaml", "new");
    RuleSource newFolder = new RuleSource("rules/also.yaml", "new");

    RuleSources rules =
        first(List.of(shipped, folder))
            .with(RuleChange.put(put))
            .with(RuleChange.put(replaced))
            .with(
                new RuleChange(
                    List.of(newShipped, newFolder),
                    List.of(),
                    Optional.empty(),
                    List.of(shipped.name(), newShipped.name(), newFolder.name(), folder.name())));

    assertThat(rules.sources()).containsExactly(shipped, newShipped, newFolder, replaced, put);
  }

  @Test
  void takenAwayAgainTheShippedDocumentCounts() {
    String cheaper =
        """
        kind: fee-schedule
        id: lantern-standard
        effective: {from: 2026-01-01, to: 2026-12-31}
        default: 10%
        fees: {"99213": 1.00}
        """;
    RuleSources shipped = first(RuleFiles.shipped());
    RuleSources own = shipped.with(RuleChange.put(new RuleSource("fees.yaml", cheaper)));

    assertThat(fee(own)).isEqualTo(Money.of("1"));
    assertThat(fee(own.with(RuleChange.remove("fees.yaml"))))
        .isEqualTo(fee(shipped))
        .isNotEqualTo(Money.of("1"));
  }

  private static Money fee(RuleSources rules) {
    return compiled(rules)
        .findFeeSchedule("lantern-standard", DAY)
        .flatMap(schedule -> schedule.find(Procedure.hcpcs("99213")))
        .orElseThrow();
  }

  @Test
  void twoSourcesOfOneNameAreRefused() {
    RuleSource fees = new RuleSource("fees.yaml", OWN_FEES);
    assertThatThrownBy(() -> first(List.of(fees, fees)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two rule sources are named fees.yaml");
  }
}
