package org.payersim.reference;

import java.util.List;
import java.util.Locale;

/** What the rows of each kind of table look like. */
final class RowForm {
  private static final String PROCEDURE = "a procedure code";
  private static final String DIAGNOSIS = "a diagnosis code without its dot";
  private static final int MOST_UNITS = 99_999;

  private RowForm() {}

  static void add(TableKind kind, Row row, DatedTable.Builder rows) {
    switch (kind) {
      case PROCEDURES, UNLISTED, INPATIENT_ONLY -> dated(row.code(PROCEDURE), 0, row, rows);
      case MODIFIERS -> dated(row.code("a modifier"), 0, row, rows);
      case CARCS, RARCS -> dated(row.code("a reason or remark code"), 0, row, rows);
      case DIAGNOSES ->
          dated(row.code(DIAGNOSIS), row.number("1 for a code, 0 for a heading", 1), row, rows);
      case PROCEDURE_LIMITS -> dated(row.code(PROCEDURE), patient(row), row, rows);
      case DIAGNOSIS_LIMITS -> dated(row.code(DIAGNOSIS), patient(row), row, rows);
      case PLACES -> pair(row.code(PROCEDURE), row.code("a place of service"), 0, row, rows);
      case PANELS -> pair(row.code("a panel's code"), row.code(PROCEDURE), 0, row, rows);
      case CODE_PAIRS, CODE_PAIRS_OUTPATIENT -> codePair(row, rows);
      case UNIT_LIMITS, UNIT_LIMITS_OUTPATIENT ->
          dated(
              row.code(PROCEDURE),
              UnitLimit.pack(
                  row.number("a number of units", MOST_UNITS),
                  row.number("an adjudication indicator from 1 to 3", 3)),
              row,
              rows);
      case ADD_ONS -> addOn(row, rows);
      case INDICATORS -> dated(row.code(PROCEDURE), indicators(row), row, rows);
      case VISITS -> dated(row.code(PROCEDURE), visit(row.word("a kind of visit")), row, rows);
      case NECESSITY -> pair(row.code(PROCEDURE), row.code(DIAGNOSIS), 0, row, rows);
      case FREQUENCY -> dated(row.code(PROCEDURE), frequency(row), row, rows);
      case DIAGNOSIS_USES ->
          dated(
              row.code(DIAGNOSIS),
              word(row.word("a use of a diagnosis"), DiagnosisUse.values()),
              row,
              rows);
      case DIAGNOSIS_PAIRS -> diagnosisPair(row, rows);
      case DIAGNOSIS_MISMATCHES -> pair(row.code(PROCEDURE), row.code(DIAGNOSIS), 0, row, rows);
      case REVENUE_CODES -> pair(row.code("a revenue code"), row.code(PROCEDURE), 0, row, rows);
      case BILL_TYPES -> pair(row.code(PROCEDURE), row.code("a type of facility"), 0, row, rows);
      case STAY_SERVICES ->
          dated(
              row.code(PROCEDURE),
              word(row.word("hospital, nursing or any"), StayService.values()),
              row,
              rows);
      case HOSPITAL_ACQUIRED ->
          dated(row.code(DIAGNOSIS), row.number("a whole percentage", 100), row, rows);
      case COMBINATIONS -> combination(row, rows);
    }
  }

  private static void dated(long key, int value, Row row, DatedTable.Builder rows) {
    int from = row.from();
    rows.add(key, from, row.to(), value);
  }

  /** The pair, and the first code for whoever asks whether there are pairs with it at all. */
  private static void pair(long first, long second, int value, Row row, DatedTable.Builder rows) {
    int from = row.from();
    int to = row.to();
    rows.add(CodeKey.pair(first, second), from, to, value);
    rows.add(CodeKey.anyOf(first), from, to, value);
  }

  private static void codePair(Row row, DatedTable.Builder rows) {
    long first = row.code(PROCEDURE);
    long second = row.code(PROCEDURE);
    String word = row.word("0, 1, 0x or 1x");
    int value =
        switch (word) {
          case "0" -> CodePair.pack(false, false);
          case "1" -> CodePair.pack(true, false);
          case "0x" -> CodePair.pack(false, true);
          case "1x" -> CodePair.pack(true, true);
          default -> throw new IllegalArgumentException("'" + word + "' is not 0, 1, 0x or 1x");
        };
    dated(CodeKey.pair(first, second), value, row, rows);
  }

  private static void addOn(Row row, DatedTable.Builder rows) {
    long code = row.code(PROCEDURE);
    int type = row.number("a type from 1 to 3", 3);
    String primary = row.word("a primary code, or * for any");
    int from = row.from();
    int to = row.to();
    rows.add(CodeKey.anyOf(code), from, to, type);
    if (!primary.equals("*")) {
      rows.add(CodeKey.pair(code, CodeKey.of(primary)), from, to, type);
    }
  }

  private static int patient(Row row) {
    int youngest = row.number("the youngest age in years", 255);
    int oldest = row.number("the oldest age in years", 255);
    String sex = row.word("F, M or -");
    if (!PatientLimit.isSex(sex)) {
      throw new IllegalArgumentException("'" + sex + "' is not F, M or -");
    }
    return PatientLimit.pack(youngest, oldest, sex.charAt(0));
  }

  private static int indicators(Row row) {
    String status = row.word("a status of one letter");
    String global = row.word("global days such as 010");
    if (status.length() != 1 || status.charAt(0) < 'A' || status.charAt(0) > 'Z') {
      throw new IllegalArgumentException("'" + status + "' is not a status of one letter");
    }
    if (FeeIndicators.globalIndex(global) < 0) {
      throw new IllegalArgumentException("'" + global + "' are no global days such as 010");
    }
    String digit = "an indicator of one digit";
    return new FeeIndicators(
            status.charAt(0),
            global,
            row.number(digit, 9),
            row.number(digit, 9),
            row.number(digit, 9),
            row.number(digit, 9),
            row.number(digit, 9))
        .pack();
  }

  /** The place of a word among constants that are written like it. */
  private static int word(String word, Enum<?>[] constants) {
    for (int i = 0; i < constants.length; i++) {
      if (constants[i].name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return i;
      }
    }
    throw new IllegalArgumentException("'" + word + "' is none of " + List.of(constants));
  }

  /** Two beginnings of diagnoses; the first may be no longer than a procedure code. */
  private static void diagnosisPair(Row row, DatedTable.Builder rows) {
    pair(
        row.code("how a diagnosis begins, at most five characters"),
        row.code("how the other begins"),
        0,
        row,
        rows);
  }

  private static int visit(String word) {
    for (VisitKind kind : VisitKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind.packed();
      }
    }
    throw new IllegalArgumentException("'" + word + "' is not new, established or any");
  }

  private static int frequency(Row row) {
    int units = row.number("a number of units", MOST_UNITS);
    int count = row.number("how many days, months or years", 999);
    String unit = row.word("days, months, years or life");
    return FrequencyLimit.pack(
        units,
        count,
        switch (unit) {
          case "days" -> 'D';
          case "months" -> 'M';
          case "years" -> 'Y';
          case "life" -> 'L';
          default ->
              throw new IllegalArgumentException(
                  "'" + unit + "' is not days, months, years or life");
        });
  }

  /** Scenario from 1 to 4, CARC, RARC or *, then the groups: {@code 1 16 M51 CO,PI}. */
  private static void combination(Row row, DatedTable.Builder rows) {
    int scenario = row.number("a business scenario from 1 to 4", 4);
    long carc = row.code("a reason code");
    String rarc = row.word("a remark code, or * for none");
    String groups = row.word("groups such as CO,PI");
    int from = row.from();
    rows.add(
        CodeKey.pair(carc, rarc.equals("*") ? 0 : CodeKey.of(rarc)),
        from,
        row.to(),
        Combination.pack(scenario, groups));
  }
}
