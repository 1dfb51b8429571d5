package org.payersim.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.payersim.benefit.Authorization;
import org.payersim.benefit.FeeSchedule;
import org.payersim.benefit.InterestRule;
import org.payersim.benefit.Plan;
import org.payersim.benefit.ServiceTypes;
import org.payersim.contract.Contract;
import org.payersim.contract.RelativeValues;
import org.payersim.control.DeliveryFault;
import org.payersim.control.Stub;
import org.payersim.eligibility.Family;
import org.payersim.partner.TradingPartner;
import org.payersim.payment.PaymentTerms;
import org.payersim.provider.Provider;
import org.payersim.reference.ReferenceTable;

/** What was read from all sources so far; what comes later replaces what came earlier. */
final class RuleDocuments {
  private Optional<Located<PayerDocument>> payer = Optional.empty();
  private PaymentTerms payments = PaymentTerms.USUAL;
  private final Map<String, TradingPartner> partners = new HashMap<>();
  private ServiceTypes serviceTypes = ServiceTypes.NONE;
  private final Map<String, Located<Plan>> plans = new LinkedHashMap<>();
  private final Map<String, Located<FeeSchedule>> feeSchedules = new LinkedHashMap<>();
  private final Map<String, Located<Contract>> contracts = new LinkedHashMap<>();
  private final Map<String, Located<RelativeValues>> relativeValues = new LinkedHashMap<>();
  private final Map<String, Located<UserRuleSet>> userRules = new LinkedHashMap<>();
  private final Map<String, StubSet> stubs = new LinkedHashMap<>();
  private final Map<String, FaultSet> faults = new LinkedHashMap<>();
  private final Map<String, Located<InterestRule>> interest = new LinkedHashMap<>();
  private final Map<Integer, HdhpLimits> hdhpLimits = new TreeMap<>();
  private final Map<String, Origin> contractsReferredTo = new LinkedHashMap<>();
  private final Map<String, Provider> providers = new HashMap<>();
  private final Map<String, Family> families = new HashMap<>();
  private final Map<String, Authorization> authorizations = new LinkedHashMap<>();
  private final Map<String, Origin> plansReferredTo = new LinkedHashMap<>();

  private final Map<String, ReferenceTable> tables = new LinkedHashMap<>();

  /** Where something stood, for faults found only when all is known. */
  record Origin(Form form) {}

  /** A document and where it stood. */
  record Located<T>(T document, Origin origin) {}

  /** Later mappings lie over earlier ones, type by type. */
  void add(ServiceTypes types) {
    serviceTypes = serviceTypes.with(types);
  }

  void add(PaymentTerms terms) {
    payments = terms;
  }

  void add(TradingPartner partner) {
    partners.put(partner.id(), partner);
  }

  void add(PayerDocument document, Origin origin) {
    payer = Optional.of(new Located<>(document, origin));
  }

  void add(Plan plan, Origin origin) {
    plans.put(plan.id() + " " + plan.effective().from(), new Located<>(plan, origin));
  }

  void add(FeeSchedule schedule, Origin origin) {
    feeSchedules.put(
        schedule.id() + " " + schedule.effective().from(), new Located<>(schedule, origin));
  }

  void add(Contract contract, Origin origin) {
    contracts.put(
        contract.id() + " " + contract.effective().from(), new Located<>(contract, origin));
  }

  void add(RelativeValues values, Origin origin) {
    relativeValues.put(
        values.id() + " " + values.effective().from(), new Located<>(values, origin));
  }

  void add(UserRuleSet rules, Origin origin) {
    userRules.put(rules.id() + " " + rules.effective().from(), new Located<>(rules, origin));
  }

  /** One laid later comes after all others, also where it replaces one. */
  void add(StubSet set) {
    stubs.remove(set.id());
    stubs.put(set.id(), set);
  }

  void add(FaultSet set) {
    faults.remove(set.id());
    faults.put(set.id(), set);
  }

  void add(InterestRule rule, Origin origin) {
    interest.put(rule.id() + " " + rule.effective().from(), new Located<>(rule, origin));
  }

  /** Limits by year. */
  void addHdhpLimits(Map<Integer, HdhpLimits> byYear) {
    hdhpLimits.putAll(byYear);
  }

  void add(Provider provider, Origin origin) {
    providers.put(provider.npi(), provider);
    for (Provider.Participation participation : provider.networks()) {
      participation.contract().ifPresent(id -> contractsReferredTo.putIfAbsent(id, origin));
    }
  }

  void add(Authorization authorization) {
    authorizations.put(authorization.kind() + " " + authorization.number(), authorization);
  }

  void add(Family family) {
    families.put(family.id(), family);
  }

  void add(ReferenceTable table) {
    tables.put(table.kind() + " " + table.id() + " " + table.effective().from(), table);
  }

  /** Remembers the first place that names a plan. */
  void refer(String planId, Origin origin) {
    plansReferredTo.putIfAbsent(planId, origin);
  }

  PaymentTerms payments() {
    return payments;
  }

  Map<String, TradingPartner> partners() {
    return partners;
  }

  ServiceTypes serviceTypes() {
    return serviceTypes;
  }

  Optional<Located<PayerDocument>> payer() {
    return payer;
  }

  Collection<Located<Plan>> plans() {
    return plans.values();
  }

  Collection<Located<FeeSchedule>> feeSchedules() {
    return feeSchedules.values();
  }

  Collection<Located<Contract>> contracts() {
    return contracts.values();
  }

  Collection<Located<RelativeValues>> relativeValues() {
    return relativeValues.values();
  }

  Collection<Located<UserRuleSet>> userRules() {
    return userRules.values();
  }

  /** By priority; of equal ones those of the document laid last first, each in its order. */
  List<Stub> stubs() {
    List<StubSet> latestFirst = new ArrayList<>(stubs.values());
    Collections.reverse(latestFirst);
    return latestFirst.stream()
        .flatMap(set -> set.stubs().stream())
        .sorted(Comparator.comparingInt(Stub::priority))
        .toList();
  }

  /** In the order they are asked: of the document laid last first, each in its order. */
  List<DeliveryFault> faults() {
    List<FaultSet> latestFirst = new ArrayList<>(faults.values());
    Collections.reverse(latestFirst);
    return latestFirst.stream().flatMap(set -> set.faults().stream()).toList();
  }

  Collection<Located<InterestRule>> interest() {
    return interest.values();
  }

  /** By year. */
  Map<Integer, HdhpLimits> hdhpLimits() {
    return hdhpLimits;
  }

  /** Contracts providers have, each with the first place that names it. */
  Map<String, Origin> contractsReferredTo() {
    return contractsReferredTo;
  }

  Collection<ReferenceTable> tables() {
    return tables.values();
  }

  Map<String, Provider> providers() {
    return providers;
  }

  /** Families by their member number, and by those they had before. */
  Map<String, Family> familiesByEveryNumber() {
    for (Family family : List.copyOf(families.values())) {
      for (String former : family.policy().formerIds()) {
        families.putIfAbsent(former, family);
      }
    }
    return families;
  }

  /** By the member number they name, in order. */
  Map<String, List<Authorization>> authorizationsByFamily() {
    return authorizations.values().stream().collect(Collectors.groupingBy(Authorization::familyId));
  }

  Map<String, Origin> plansReferredTo() {
    return plansReferredTo;
  }
}
