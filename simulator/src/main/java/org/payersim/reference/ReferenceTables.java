package org.payersim.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/** All tables the payer has laid down, by kind. Several series of one kind count together. */
public final class ReferenceTables {
  private static final TableSeries[] NO_SERIES = {};

  /** No table at all: every code is taken as it comes. */
  public static final ReferenceTables NONE = new ReferenceTables(List.of());

  /** By the ordinal of the kind: every edit asks for its table, for every claim. */
  private final TableSeries[][] byKind = new TableSeries[TableKind.values().length][];

  public ReferenceTables(Collection<ReferenceTable> tables) {
    Map<TableKind, Map<String, List<ReferenceTable>>> sorted = new EnumMap<>(TableKind.class);
    for (ReferenceTable table : tables) {
      sorted
          .computeIfAbsent(table.kind(), kind -> new LinkedHashMap<>())
          .computeIfAbsent(table.id(), id -> new ArrayList<>())
          .add(table);
    }
    Arrays.fill(byKind, NO_SERIES);
    sorted.forEach(
        (kind, series) ->
            byKind[place(kind)] =
                series.values().stream().map(TableSeries::new).toArray(TableSeries[]::new));
  }

  public boolean has(TableKind kind) {
    return byKind[place(kind)].length > 0;
  }

  /** The series of this kind. */
  public List<TableSeries> list(TableKind kind) {
    return List.of(byKind[place(kind)]);
  }

  @SuppressWarnings("EnumOrdinal") // a place in memory, nothing that is kept
  private static int place(TableKind kind) {
    return kind.ordinal();
  }

  /** The value of a key on a day, or {@link DatedTable#ABSENT}. */
  public int find(TableKind kind, long key, LocalDate day) {
    for (TableSeries series : byKind[place(kind)]) {
      Optional<ReferenceTable> table = series.on(day);
      if (table.isPresent()) {
        int value = table.get().rows().find(key, (int) day.toEpochDay());
        if (value != DatedTable.ABSENT) {
          return value;
        }
      }
    }
    return DatedTable.ABSENT;
  }

  /** What the tables in force on a day say of a code's validity. */
  public Validity validity(TableKind kind, String code, LocalDate day) {
    long key = CodeKey.of(code);
    boolean known = false;
    boolean missing = false;
    for (TableSeries series : byKind[place(kind)]) {
      Optional<ReferenceTable> table = series.on(day);
      if (table.isPresent()) {
        DatedTable rows = table.get().rows();
        if (rows.find(key, (int) day.toEpochDay()) != DatedTable.ABSENT) {
          return Validity.VALID;
        }
        known |= rows.has(key);
        missing |= !code.isEmpty() && table.get().completeFor().indexOf(code.charAt(0)) >= 0;
      }
    }
    if (known) {
      return Validity.ON_OTHER_DAYS;
    }
    return missing ? Validity.MISSING : Validity.UNKNOWN;
  }

  /** The codes a table of pairs has beside this first one on a day, in order. */
  public List<String> listSeconds(TableKind kind, String first, LocalDate day) {
    long wanted = CodeKey.of(first);
    return codes(kind, day, key -> CodeKey.firstOf(key) == wanted, CodeKey::secondOf);
  }

  /** The codes a table of pairs has before this second one on a day, in order. */
  public List<String> listFirsts(TableKind kind, String second, LocalDate day) {
    long wanted = CodeKey.of(second);
    return codes(kind, day, key -> CodeKey.secondOf(key) == wanted, CodeKey::firstOf);
  }

  /** The codes of a table of single codes on a day, in order. */
  public List<String> listCodes(TableKind kind, LocalDate day) {
    return codes(kind, day, key -> true, key -> key);
  }

  private List<String> codes(
      TableKind kind, LocalDate day, LongPredicate wanted, LongUnaryOperator code) {
    SortedSet<String> codes = new TreeSet<>();
    for (TableSeries series : list(kind)) {
      series
          .on(day)
          .map(ReferenceTable::rows)
          .ifPresent(
              rows ->
                  rows.keys()
                      .filter(wanted)
                      .filter(key -> rows.find(key, (int) day.toEpochDay()) != DatedTable.ABSENT)
                      .map(code)
                      .filter(key -> key > 0)
                      .forEach(key -> codes.add(CodeKey.text(key))));
    }
    return List.copyOf(codes);
  }
}
