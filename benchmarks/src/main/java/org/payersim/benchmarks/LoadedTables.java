package org.payersim.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.payersim.claim.Claim;
import org.payersim.claim.Diagnosis;
import org.payersim.claim.ServiceLine;
import org.payersim.rules.RuleSource;

/**
 * Code tables of every kind the edits read, as large as the published ones: the codes of the claims
 * at hand, so that every edit has its work with them, and invented ones around them. The pairs are
 * half a million (a quarter of an NCCI release, whose size costs memory and not time).
 */
final class LoadedTables {
  private static final int OTHER_CODES = 15_000;
  private static final int PAIRS = 500_000;
  private static final int DIAGNOSES = 75_000;

  private final SplittableRandom random = new SplittableRandom(42);
  private final List<String> used;
  private final List<String> all;
  private final Set<String> usedDiagnoses = new TreeSet<>();
  private final List<RuleSource> sources = new ArrayList<>();

  private LoadedTables(List<Claim> claims) {
    Set<String> codes = new TreeSet<>();
    for (Claim claim : claims) {
      for (ServiceLine line : claim.lines()) {
        codes.add(line.procedure().code());
      }
      for (Diagnosis diagnosis : claim.diagnoses()) {
        usedDiagnoses.add(diagnosis.code());
      }
    }
    used = List.copyOf(codes);
    for (int i = 0; i < OTHER_CODES; i++) {
      codes.add("Q%04d".formatted(i % 10_000).replace('Q', "QSTUVW".charAt(i / 10_000)));
    }
    all = List.copyOf(codes);
  }

  /** One source for every kind of table. */
  static List<RuleSource> of(List<Claim> claims) {
    return new LoadedTables(claims).sources();
  }

  private List<RuleSource> sources() {
    each("procedures", "%s", all);
    add("modifiers", "", List.of("25", "26", "TC", "50", "59", "LT", "RT", "33", "95", "GT", "GP"));
    add("diagnoses", "", diagnoses());
    each("procedure-limits", "%s 0 124 -", used);
    add("diagnosis-limits", "", List.of("Z0011 0 0 -", "N40 0 124 M", "O 12 55 F"));
    add("places", "", List.of("99284 23", "99285 23"));
    add("unlisted", "", List.of("J3490", "E1399"));
    each("indicators", "%s A XXX 0 0 0 0 0", all);
    each("unit-limits", "%s 40 3", all);
    add("visits", "", List.of("99203 new", "99213 established", "99214 established"));
    add("add-ons", "", List.of("G0444 1 G0439", "99292 1 99291"));
    add("necessity", "policy: BENCH\nsource: local\n", List.of("Q0001 I", "Q0002 R07"));
    each("frequency", "%s 50 12 months", used);
    add("code-pairs", "", pairs());
    return sources;
  }

  private List<String> diagnoses() {
    List<String> rows = new ArrayList<>();
    usedDiagnoses.forEach(code -> rows.add(code + " 1"));
    for (int i = 0; i < DIAGNOSES; i++) {
      String code = "%c%02d%03d".formatted((char) ('A' + i / 1000 % 20), i % 90 + 10, i / 90);
      if (!usedDiagnoses.contains(code)) {
        rows.add(code + " 1");
      }
    }
    return rows;
  }

  /** Among all codes, but none of which both are used: every pair is looked for, few are found. */
  private List<String> pairs() {
    List<String> rows = new ArrayList<>();
    while (rows.size() < PAIRS) {
      String first = all.get(random.nextInt(all.size()));
      String second = all.get(random.nextInt(all.size()));
      if (!first.equals(second) && !(used.contains(first) && used.contains(second))) {
        rows.add(first + " " + second + " 1");
      }
    }
    return rows;
  }

  private void each(String kind, String row, List<String> codes) {
    add(kind, "", codes.stream().map(row::formatted).toList());
  }

  private void add(String kind, String more, List<String> rows) {
    String head = "kind: " + kind + "\nid: bench\n" + more + "effective: 2025-01-01\n---\n";
    sources.add(new RuleSource("bench/" + kind + ".table", head + String.join("\n", rows) + "\n"));
  }
}
