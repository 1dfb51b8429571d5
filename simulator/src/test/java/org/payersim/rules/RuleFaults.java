package org.payersim.rules;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in rules, as it is told: {@code r.yaml:12: services[3].copay: message}. */
final class RuleFaults {
  private RuleFaults() {}

  /** Of these sources alone; none if they are sound. */
  static List<String> of(List<RuleSource> sources) {
    try {
      RuleBook.compile(1, sources, new Enrollment.Closed());
      return List.of();
    } catch (InvalidRulesException e) {
      return e.faults().stream().map(RuleFault::toString).toList();
    }
  }

  /** Of sources laid over the shipped ones. */
  static List<String> besideShipped(RuleSource... own) {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.shipped());
    sources.addAll(List.of(own));
    return of(sources);
  }
}
