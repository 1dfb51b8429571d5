package org.payersim.rules;

import java.time.LocalDate;
import org.payersim.claim.DateSpan;
import org.payersim.reference.Combination;
import org.payersim.reference.ReferenceTables;
import org.payersim.reference.TableKind;

/**
 * Holds the reasons documents name against the tables of reason codes, remark codes and, where the
 * payer wants it, CORE 360 combinations. A code has to be in use on the last day the document
 * counts: what has stopped by then may not be sent for the whole of its time (our own decision).
 * Codes no table knows anything of are taken as they come.
 */
final class ReasonCheck {
  private final ReferenceTables tables;
  private final boolean combinations;

  /**
   * @param combinations whether a denial CORE 360 does not list is a fault
   */
  ReasonCheck(ReferenceTables tables, boolean combinations) {
    this.tables = tables;
    this.combinations = combinations && tables.has(TableKind.COMBINATIONS);
  }

  void check(FaultList faults) {
    for (NamedReason named : faults.reasons()) {
      code(faults, named, TableKind.CARCS, named.reason().carc());
      for (String rarc : named.reason().rarcs()) {
        code(faults, named, TableKind.RARCS, rarc);
      }
      if (combinations
          && named.denies()
          && !Combination.isListed(tables, named.reason(), named.last())) {
        faults.add(
            named.line(),
            named.field(),
            "'" + named.reason() + "' is no combination CORE 360 lists");
      }
    }
  }

  private void code(FaultList faults, NamedReason named, TableKind kind, String code) {
    String what = kind == TableKind.CARCS ? "CARC " : "RARC ";
    switch (tables.validity(kind, code, named.last())) {
      case VALID, UNKNOWN -> {}
      case MISSING -> faults.add(named.line(), named.field(), "there is no " + what + code);
      case ON_OTHER_DAYS ->
          faults.add(named.line(), named.field(), what + code + " is not in use " + on(named));
    }
  }

  private static String on(NamedReason named) {
    LocalDate last = named.last();
    return last.equals(DateSpan.OPEN_END)
        ? "any more, and the document has no end"
        : "on " + last + ", the document's last day";
  }
}
