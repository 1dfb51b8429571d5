package org.payersim.benefit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The benefit limits of a plan, by the service rules that use them up. */
public final class PlanLimits {
  private final List<BenefitLimit> all;
  private final Map<String, List<BenefitLimit>> byRule = new HashMap<>();

  public PlanLimits(List<BenefitLimit> limits, ServiceRules rules) {
    this.all = List.copyOf(limits);
    for (ServiceRule rule : rules.list()) {
      byRule.put(rule.name(), limits.stream().filter(limit -> limit.isFor(rule)).toList());
    }
  }

  /** Whether the plan limits nothing, as most do. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  public List<BenefitLimit> list() {
    return all;
  }

  /** The limits services under this rule use up, in the order of the plan. */
  public List<BenefitLimit> of(ServiceRule rule) {
    return byRule.getOrDefault(rule.name(), List.of());
  }
}
