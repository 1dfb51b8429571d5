package org.payersim.rules;

import java.time.LocalDate;
import org.payersim.claim.DateSpan;
import org.payersim.reference.Combination;
import org.payersim.reference.ReferenceTables;
import org.payersim.reference.TableKind;

/**
 * Holds the reasons documents name against the tables of reason codes, remark codes and CORE 360
 * combinations. A code has to be in use on the last day the document counts: what has stopped by
 * then may not be sent for the whole of its time (our own decision). A code that no list has, where
 * the lists are not complete, and a denial CORE 360 does not list are warned of; the second is a
 * fault where the payer wants it.
 */
final class ReasonCheck {
  private final ReferenceTables tables;
  private final boolean strict;

  /**
   * @param strict whether a denial CORE 360 does not list is a fault
   */
  ReasonCheck(ReferenceTables tables, boolean strict) {
    this.tables = tables;
    this.strict = strict;
  }

  void check(FaultList faults) {
    for (NamedReason named : faults.reasons()) {
      code(faults, named, TableKind.CARCS, named.reason().carc());
      for (String rarc : named.reason().rarcs()) {
        code(faults, named, TableKind.RARCS, rarc);
      }
      combination(faults, named);
    }
  }

  private void combination(FaultList faults, NamedReason named) {
    if (!tables.has(TableKind.COMBINATIONS)
        || !named.denies()
        || Combination.isListed(tables, named.reason(), named.last())) {
      return;
    }
    String message = "'" + named.reason() + "' is no combination CORE 360 lists";
    if (strict) {
      faults.add(named.line(), named.field(), message);
    } else {
      faults.warn(named.line(), named.field(), message);
    }
  }

  private void code(FaultList faults, NamedReason named, TableKind kind, String code) {
    String what = kind == TableKind.CARCS ? "CARC " : "RARC ";
    switch (tables.validity(kind, code, named.last())) {
      case VALID -> {}
      case UNKNOWN ->
          faults.warn(named.line(), named.field(), "no list that is loaded has " + what + code);
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
