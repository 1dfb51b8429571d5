package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.benefit.Plan;
import org.payersim.claim.DateSpan;
import org.payersim.contract.Contract;
import org.payersim.eligibility.Member;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;

/**
 * The lines of a claim that begin on one day and were rendered by one provider: coverage, plan,
 * network and limits are the same for all of them, and so they share one look-up and one copay.
 */
final class Visit {
  private static final Optional<Member.Coverage> NO_COVERAGE = Optional.empty();
  private static final Optional<Contract> NO_CONTRACT = Optional.empty();

  private final Worksheet claim;
  private final LocalDate day;
  private final String renderingNpi;
  private final String networkNpi;
  private final Optional<Member.Coverage> coverage;
  private final Optional<Plan> plan;
  private final boolean inNetwork;
  private final Optional<Contract> contract;
  private Optional<Limits> limits = Optional.empty();
  private Optional<Limits> protectedLimits = Optional.empty();
  private Money copay = Money.ZERO;

  Visit(Worksheet claim, LocalDate day, String renderingNpi) {
    this.claim = claim;
    this.day = day;
    this.renderingNpi = renderingNpi;
    RuleBook rules = claim.rules();
    this.networkNpi =
        rules.isKnownProvider(renderingNpi) ? renderingNpi : claim.claim().billing().party().npi();
    Optional<Member> patient = claim.patient();
    this.coverage = patient.isPresent() ? patient.get().findCoverage(day) : NO_COVERAGE;
    this.plan =
        coverage.isPresent() ? rules.findPlan(coverage.get().planId(), day) : Optional.empty();
    this.inNetwork = plan.isPresent() && rules.participates(networkNpi, plan.get().network(), day);
    this.contract = plan.isPresent() ? contract(rules, plan.get()) : NO_CONTRACT;
  }

  /** The provider's own contract, else that of the plan's side of the network. */
  private Optional<Contract> contract(RuleBook rules, Plan plan) {
    Optional<String> own =
        inNetwork ? rules.findContractOf(networkNpi, plan.network(), day) : Optional.empty();
    Optional<String> id =
        own.isPresent() ? own : inNetwork ? plan.prices().contract() : plan.prices().outside();
    return id.isPresent() ? rules.findContract(id.get(), day) : NO_CONTRACT;
  }

  boolean is(LocalDate otherDay, String otherNpi) {
    return day.equals(otherDay) && renderingNpi.equals(otherNpi);
  }

  String renderingNpi() {
    return renderingNpi;
  }

  /** Whose participation counts. */
  String networkNpi() {
    return networkNpi;
  }

  Optional<Member.Coverage> coverage() {
    return coverage;
  }

  Optional<Plan> plan() {
    return plan;
  }

  /** The plan, once the visit was found covered. */
  Plan requirePlan() {
    if (plan.isEmpty()) {
      throw new IllegalStateException("the line is not covered");
    }
    return plan.get();
  }

  /** The benefit period the day falls in. */
  DateSpan period() {
    return requirePlan().period().on(day);
  }

  boolean isInNetwork() {
    return inNetwork;
  }

  /** Counters run on as lines are decided; which ones bind does not change. */
  Limits limits() {
    if (limits.isEmpty()) {
      limits = Optional.of(claim.limits(requirePlan(), day, inNetwork ? Network.IN : Network.OUT));
    }
    return limits.get();
  }

  /** The same, in network whoever rendered it: for services the law protects. */
  Limits protectedLimits() {
    if (inNetwork) {
      return limits();
    }
    if (protectedLimits.isEmpty()) {
      protectedLimits = Optional.of(claim.limits(requirePlan(), day, Network.IN));
    }
    return protectedLimits.get();
  }

  /** What the payer agreed to pay for it, if it is priced by contract. */
  Optional<Contract> contract() {
    return contract;
  }

  /** Copay taken so far. */
  Money copay() {
    return copay;
  }

  void addCopay(Money amount) {
    copay = copay.plus(amount);
  }
}
