package org.payersim.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.payersim.benefit.FeeSchedule;
import org.payersim.benefit.Plan;
import org.payersim.eligibility.Family;
import org.payersim.provider.Provider;

/** What was read from all sources so far; what comes later replaces what came earlier. */
final class RuleDocuments {
  private Optional<PayerDocument> payer = Optional.empty();
  private final Map<String, Plan> plans = new LinkedHashMap<>();
  private final Map<String, FeeSchedule> feeSchedules = new LinkedHashMap<>();
  private final Map<String, Provider> providers = new HashMap<>();
  private final Map<String, Family> families = new HashMap<>();

  void add(PayerDocument document) {
    payer = Optional.of(document);
  }

  void add(Plan plan) {
    plans.put(plan.id() + " " + plan.effective().from(), plan);
  }

  void add(FeeSchedule schedule) {
    feeSchedules.put(schedule.id() + " " + schedule.effective().from(), schedule);
  }

  void add(Provider provider) {
    providers.put(provider.npi(), provider);
  }

  void add(Family family) {
    families.put(family.id(), family);
  }

  Optional<PayerDocument> payer() {
    return payer;
  }

  Collection<Plan> plans() {
    return plans.values();
  }

  Collection<FeeSchedule> feeSchedules() {
    return feeSchedules.values();
  }

  Map<String, Provider> providers() {
    return providers;
  }

  Map<String, Family> families() {
    return families;
  }
}
