package org.payersim.reference.published;

import static org.payersim.reference.published.Columns.field;
import static org.payersim.reference.published.FixedWidth.code;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.payersim.reference.TableKind;

/** Rows of the files with headings: each is told by its headings, wherever they stand. */
final class Delimited implements RecordTaker {
  private final PublishedKind kind;
  private final Output out;
  private final Map<String, Groups> combinations = new LinkedHashMap<>();
  private Optional<Columns> columns = Optional.empty();

  Delimited(PublishedKind kind, Output out) {
    this.kind = kind;
    this.out = out;
  }

  @Override
  public boolean hasHeadings() {
    return columns.isPresent();
  }

  @Override
  public void take(List<String> record) throws IOException {
    if (columns.isEmpty()) {
      Columns read = Columns.of(record);
      if (record.size() > 1 && isHeading(read)) {
        columns = Optional.of(read);
      }
    } else if (record.stream().anyMatch(text -> !text.isEmpty())) {
      row(columns.get(), record);
    }
  }

  private boolean isHeading(Columns read) {
    return switch (kind) {
      case PTP, PTP_OUTPATIENT ->
          read.find("column 1").isPresent() && read.find("column 2").isPresent();
      case MUE, MUE_OUTPATIENT -> read.find("mue", "value").isPresent();
      case ADD_ON -> read.find("add on").isPresent() && read.find("primary").isPresent();
      case PFS -> read.headings().get(0).equals("hcpcs");
      case CARC, RARC -> read.find("code").isPresent();
      case CORE360 -> read.find("carc").isPresent() && read.find("rarc").isPresent();
      case ICD10CM, HCPCS, RELATIVE_VALUES -> throw new IllegalStateException("not here: " + kind);
    };
  }

  private void row(Columns c, List<String> r) throws IOException {
    switch (kind) {
      case PTP, PTP_OUTPATIENT -> pair(c, r);
      case MUE, MUE_OUTPATIENT -> {
        String indicator = field(r, c.get("indicator"));
        String units = field(r, c.get("mue", "value"));
        out.row(
            kind.tables().get(0),
            code(field(r, 0)) + " " + number(units) + " " + first(indicator, "123"));
      }
      case ADD_ON -> addOn(c, r);
      case PFS -> indicators(r);
      case CARC -> reason(TableKind.CARCS, c, r);
      case RARC -> reason(TableKind.RARCS, c, r);
      case CORE360 -> combination(c, r);
      case ICD10CM, HCPCS, RELATIVE_VALUES -> throw new IllegalStateException("not here: " + kind);
    }
  }

  /** Indicator 9 marks pairs that never were in force. */
  private void pair(Columns c, List<String> r) throws IOException {
    String indicator = first(field(r, c.get("modifier")), "019");
    if (indicator.equals("9")) {
      return;
    }
    boolean exclusive =
        c.find("rationale")
            .map(at -> field(r, at).toLowerCase(Locale.ROOT).contains("mutually exclusive"))
            .orElse(false);
    out.row(
        kind.tables().get(0),
        code(field(r, c.get("column 1")))
            + " "
            + code(field(r, c.get("column 2")))
            + " "
            + indicator
            + (exclusive ? "x " : " ")
            + Days.span(field(r, c.get("effective")), field(r, c.get("deletion"))));
  }

  /** CCCCC stands for primaries the contractor decides on. */
  private void addOn(Columns c, List<String> r) throws IOException {
    String primary = field(r, c.get("primary code"));
    out.row(
        TableKind.ADD_ONS,
        code(field(r, c.get("add on")))
            + " "
            + first(field(r, c.get("type")), "123")
            + " "
            + (primary.equals("CCCCC") ? "*" : code(primary))
            + " "
            + Days.span(field(r, c.get("edit effdt")), field(r, c.get("edit deldt"))));
  }

  /**
   * The headings of this file run over several records, so fields are told by position: status 3,
   * PC/TC 13, global days 14, bilateral 19, assistant 20, co-surgeons 21, team 22. Rows of a
   * modifier say the same again.
   */
  private void indicators(List<String> r) throws IOException {
    if (!field(r, 1).isEmpty()) {
      return;
    }
    StringBuilder row = new StringBuilder(code(field(r, 0)));
    row.append(' ').append(field(r, 3)).append(' ').append(field(r, 14));
    for (int column : List.of(13, 19, 20, 21, 22)) {
      row.append(' ').append(number(field(r, column)));
    }
    out.row(TableKind.INDICATORS, row.toString());
  }

  private void reason(TableKind table, Columns c, List<String> r) throws IOException {
    String from = c.find("start").map(at -> field(r, at)).orElse("");
    String to = c.find("stop").or(() -> c.find("deactivat")).map(at -> field(r, at)).orElse("");
    out.row(table, code(field(r, c.get("code"))) + " " + Days.span(from, to));
  }

  private void combination(Columns c, List<String> r) throws IOException {
    String rarc = field(r, c.get("rarc"));
    String groups = field(r, c.find("cagc").or(() -> c.find("group")).orElse(r.size()));
    String scenario = first(field(r, c.get("scenario")), "1234");
    String codes = code(field(r, c.get("carc"))) + " " + (rarc.isEmpty() ? "*" : code(rarc));
    combinations
        .computeIfAbsent(codes, unseen -> new Groups(scenario, new TreeSet<>()))
        .words()
        .addAll(List.of(groups.split("[^A-Z]+", -1)));
  }

  /** A reason and remark may stand in several scenarios: their groups count together. */
  private record Groups(String scenario, Set<String> words) {}

  @Override
  public void end() throws IOException {
    for (Map.Entry<String, Groups> combination : combinations.entrySet()) {
      out.row(
          TableKind.COMBINATIONS,
          combination.getValue().scenario()
              + " "
              + combination.getKey()
              + " "
              + String.join(",", combination.getValue().words()));
    }
  }

  private static String number(String text) {
    if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(Character::isDigit)) {
      throw new IllegalArgumentException("'" + text + "' is not a whole number");
    }
    return text;
  }

  /** The first of the wanted characters, such as the 3 of {@code 3 Date of Service Edit}. */
  private static String first(String text, String wanted) {
    for (int i = 0; i < text.length(); i++) {
      if (wanted.indexOf(text.charAt(i)) >= 0) {
        return text.substring(i, i + 1);
      }
    }
    throw new IllegalArgumentException("'" + text + "' holds none of " + wanted);
  }
}
