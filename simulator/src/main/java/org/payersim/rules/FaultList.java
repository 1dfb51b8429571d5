package org.payersim.rules;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one source; stops counting where nobody would read on. */
final class FaultList {
  private static final int ENOUGH = 200;

  private final String source;
  private final List<RuleFault> faults = new ArrayList<>();

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

  int size() {
    return faults.size();
  }

  List<RuleFault> list() {
    return faults;
  }
}
