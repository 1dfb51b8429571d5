package org.payersim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableTextTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String HEAD = "kind: code-pairs\nid: t\neffective: 2026-01-01\n---\n";

  @Test
  void rowsAreFoundByDay() {
    ReferenceTables tables =
        new ReferenceTables(
            List.of(read(HEAD + "G1 G2 0 2020-01-01 2025-12-31\nG1 G2 1x 2026-01-01\n# end\n")));
    long pair = CodeKey.pair(CodeKey.of("G1"), CodeKey.of("G2"));
    int found = tables.find(TableKind.CODE_PAIRS, pair, DAY);
    assertThat(CodePair.unpack(found)).isEqualTo(new CodePair(true, true));
    long turned = CodeKey.pair(CodeKey.of("G2"), CodeKey.of("G1"));
    assertThat(tables.find(TableKind.CODE_PAIRS, turned, DAY)).isEqualTo(DatedTable.ABSENT);
  }

  @Test
  void theNewestReleaseThatHasBegunCounts() {
    String rows = "\n---\nG1 2 1\n";
    ReferenceTables tables =
        new ReferenceTables(
            List.of(
                read("kind: unit-limits\nid: t\neffective: 2025-01-01" + rows),
                read("kind: unit-limits\nid: t\neffective: 2026-02-01\n---\nG2 1 1\n")));
    long code = CodeKey.of("G1");
    assertThat(tables.find(TableKind.UNIT_LIMITS, code, DAY)).isEqualTo(DatedTable.ABSENT);
    assertThat(UnitLimit.unpack(tables.find(TableKind.UNIT_LIMITS, code, DAY.minusDays(60))))
        .isEqualTo(new UnitLimit(2, false, false));
    assertThat(tables.find(TableKind.UNIT_LIMITS, code, LocalDate.of(2024, 12, 31)))
        .isEqualTo(DatedTable.ABSENT);
  }

  @Test
  void everyFaultIsToldByItsLine() {
    assertThat(faults(HEAD + "G1 G2 2\nG1\nG1 G-2 1\nG1 G2 1 2026-02-30\nG1 G2 1 * *\n"))
        .containsExactly(
            "5 '2' is not 0, 1, 0x or 1x",
            "6 the row ends before a procedure code",
            "7 'G-2' is not a procedure code",
            "8 Invalid date 'FEBRUARY 30'",
            "9 '*' is not the first day, such as 2026-01-31");
    assertThat(faults("kind: pairs\nid: t\n---\n"))
        .containsExactly("1 'pairs' is no kind of table");
    assertThat(faults("kind: code-pairs\nid: t\neffective: soon\nversion: 3\n---\n"))
        .containsExactly(
            "4 is not kind, id, effective, to, completeFor, policy or source",
            "1 'soon' is not a date such as 2026-01-31");
  }

  @Test
  void whatIsPackedComesOutAgain() {
    Random random = new Random(5);
    for (int i = 0; i < 1000; i++) {
      FeeIndicators indicators =
          new FeeIndicators(
              (char) ('A' + random.nextInt(26)),
              List.of("XXX", "000", "010", "090", "MMM", "YYY", "ZZZ").get(random.nextInt(7)),
              random.nextInt(10),
              random.nextInt(10),
              random.nextInt(10),
              random.nextInt(10),
              random.nextInt(10));
      assertThat(FeeIndicators.unpack(indicators.pack())).isEqualTo(indicators);
    }
    assertThat(FrequencyLimit.unpack(FrequencyLimit.pack(99_999, 999, 'L')))
        .isEqualTo(new FrequencyLimit(99_999, 999, 'L'));
    assertThat(PatientLimit.unpack(PatientLimit.pack(9, 255, 'F')))
        .isEqualTo(new PatientLimit(9, 255, "F"));
    assertThat(UnitLimit.unpack(UnitLimit.pack(99_999, 3)))
        .isEqualTo(new UnitLimit(99_999, true, false));
  }

  @Test
  void noTwoCodesShareAKey() {
    assertThat(CodeKey.of("A")).isNotEqualTo(CodeKey.of("AA")).isPositive();
    assertThat(CodeKey.of("0")).isNotEqualTo(CodeKey.of("00")).isPositive();
    assertThat(CodeKey.of("ZZZZZZZ")).isPositive();
    assertThat(CodeKey.pair(CodeKey.of("ZZZZZ"), CodeKey.of("ZZZZZZZ"))).isPositive();
    assertThat(CodeKey.of("a1")).isEqualTo(CodeKey.NONE);
    assertThat(CodeKey.of("ABCDEFGH")).isEqualTo(CodeKey.NONE);
    assertThat(CodeKey.pair(CodeKey.of("ABCDEF"), 1)).isEqualTo(CodeKey.NONE);
  }

  private static ReferenceTable read(String text) {
    return TableText.read(
            text,
            (line, field, message) -> {
              throw new AssertionError(line + " " + message);
            })
        .orElseThrow();
  }

  private static List<String> faults(String text) {
    List<String> faults = new ArrayList<>();
    assertThat(TableText.read(text, (line, field, message) -> faults.add(line + " " + message)))
        .isEmpty();
    return faults;
  }
}
