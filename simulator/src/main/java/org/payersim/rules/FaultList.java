package org.payersim.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the faults of one source, and stops counting where nobody would read on; beside them
 * what is only doubtful, and the reasons it names.
 */
final class FaultList {
  private static final int ENOUGH = 200;

  private final String source;
  private final List<RuleFault> faults = new ArrayList<>();
  private final List<RuleFault> warnings = new ArrayList<>(0);
  private final List<NamedReason> reasons = new ArrayList<>(0);

  FaultList(String source) {
    this.source = source;
  }

  String source() {
    return source;
  }

  void add(int line, String field, String message) {
    if (faults.size() < ENOUGH) {
      faults.add(new RuleFault(source, line, field, message));
    }
  }

  /** Something doubtful: told, and no reason not to take the rules. */
  void warn(int line, String field, String message) {
    if (warnings.size() < ENOUGH) {
      warnings.add(new RuleFault(source, line, field, message));
    }
  }

  List<RuleFault> warnings() {
    return warnings;
  }

  /** The source names a reason. */
  void name(NamedReason reason) {
    reasons.add(reason);
  }

  List<NamedReason> reasons() {
    return reasons;
  }

  /** The reasons named since there were so many belong to a document that counts until this day. */
  void until(LocalDate last, int since) {
    for (int i = since; i < reasons.size(); i++) {
      reasons.set(i, reasons.get(i).until(last));
    }
  }

  int size() {
    return faults.size();
  }

  List<RuleFault> list() {
    return faults;
  }
}
