package org.payersim.whatif.maker;

import org.payersim.benefit.Plan;
import org.payersim.benefit.ServiceRules;

/** Copies of a plan's version, one thing otherwise. */
final class PlanEdit {
  private PlanEdit() {}

  static Plan services(Plan plan, ServiceRules services) {
    return new Plan(
        plan.id(),
        plan.name(),
        plan.effective(),
        plan.filingIndicator(),
        plan.period(),
        plan.filingLimit(),
        plan.network(),
        plan.prices(),
        plan.inNetwork(),
        plan.preferred(),
        plan.outOfNetwork(),
        services,
        plan.coordination(),
        plan.membership(),
        plan.care(),
        plan.limits(),
        plan.interest());
  }
}
