package org.payersim.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.claim.DateSpan;

/**
 * Reads a table as text: named values, a line of three hyphens, then one row a line; {@code #}
 * begins a line nobody reads. {@code docs/tables.md} shows every kind.
 */
public final class TableText {
  private static final Set<String> NAMES =
      Set.of("kind", "id", "effective", "to", "completeFor", "policy", "source");
  private static final String RULE = "---";

  private final String text;
  private final Faults faults;
  private final Map<String, String> values = new HashMap<>();
  private int at;
  private int line;
  private boolean sound = true;

  /** Is told what is wrong. */
  @FunctionalInterface
  public interface Faults {
    /** Line is one-based, 0 for the table as a whole. */
    void fault(int line, String field, String message);
  }

  private TableText(String text, Faults faults) {
    this.text = text;
    this.faults = faults;
  }

  /** The table, or nothing if it has faults. */
  public static Optional<ReferenceTable> read(String text, Faults faults) {
    return new TableText(text, faults).read();
  }

  private Optional<ReferenceTable> read() {
    header();
    Optional<TableKind> kind = TableKind.find(value("kind"));
    if (kind.isEmpty()) {
      fault(1, "kind", "'" + value("kind") + "' is no kind of table");
      return Optional.empty();
    }
    if (value("id").isEmpty()) {
      fault(1, "id", "is missing");
    }
    String source = value("source");
    if (!Set.of("", "national", "local").contains(source)) {
      fault(1, "source", "'" + source + "' is not national or local");
    }
    LocalDate from = date("effective");
    LocalDate to = values.containsKey("to") ? date("to") : DateSpan.OPEN_END;
    if (to.isBefore(from)) {
      fault(1, "to", "lies before the beginning, " + from);
    }
    if (!sound) {
      return Optional.empty();
    }
    DateSpan effective = new DateSpan(from, to);
    DatedTable rows = rows(kind.get());
    return sound
        ? Optional.of(
            new ReferenceTable(
                kind.get(),
                value("id"),
                effective,
                value("completeFor"),
                value("policy"),
                source.equals("national"),
                rows))
        : Optional.empty();
  }

  private void header() {
    while (at < text.length()) {
      String read = nextLine();
      if (read.equals(RULE)) {
        return;
      }
      int colon = read.indexOf(':');
      String name = colon < 0 ? "" : read.substring(0, colon).trim();
      if (read.isEmpty() || read.startsWith("#")) {
        continue;
      }
      if (!NAMES.contains(name)) {
        fault(line, name, "is not kind, id, effective, to, completeFor, policy or source");
      } else {
        values.put(name, read.substring(colon + 1).trim());
      }
    }
    fault(line, "", "no line of three hyphens before the rows");
  }

  private String nextLine() {
    int end = text.indexOf('\n', at);
    int stop = end < 0 ? text.length() : end;
    String read = text.substring(at, stop).trim();
    at = stop + 1;
    line++;
    return read;
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }

  private LocalDate date(String name) {
    try {
      return LocalDate.parse(value(name));
    } catch (DateTimeException e) {
      fault(1, name, "'" + value(name) + "' is not a date such as 2026-01-31");
      return LocalDate.EPOCH;
    }
  }

  private DatedTable rows(TableKind kind) {
    DatedTable.Builder rows = new DatedTable.Builder();
    Row row = new Row(text);
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int stop = end < 0 ? text.length() : end;
      line++;
      row.of(at, stop);
      at = stop + 1;
      if (!row.isEmpty()) {
        try {
          RowForm.add(kind, row, rows);
        } catch (IllegalArgumentException | DateTimeException e) {
          fault(line, "", String.valueOf(e.getMessage()));
        }
      }
    }
    return rows.build();
  }

  private void fault(int atLine, String field, String message) {
    sound = false;
    faults.fault(atLine, field, message);
  }
}
