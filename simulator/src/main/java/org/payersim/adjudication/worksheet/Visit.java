package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.Plan;
import org.payersim.benefit.ServiceRule;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
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
  private static final Optional<ServiceRule> NO_RULE = Optional.empty();

  private final Worksheet claim;
  private final LocalDate day;
  private final String renderingNpi;
  private final String networkNpi;
  private final Optional<Member.Coverage> coverage;
  private final Optional<Plan> plan;
  private final NetworkSide side;
  private final Optional<Contract> contract;
  private Optional<Limits> limits = Optional.empty();
  private Optional<Limits> protectedLimits = Optional.empty();
  private Optional<Money> copay = Optional.empty();

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
    this.side = plan.isPresent() ? side(rules, plan.get()) : NetworkSide.OUT;
    this.contract = plan.isPresent() ? contract(rules, plan.get()) : NO_CONTRACT;
  }

  private NetworkSide side(RuleBook rules, Plan plan) {
    if (plan.preferred().isPresent()
        && rules.participates(networkNpi, plan.preferred().get().network(), day)) {
      return NetworkSide.PREFERRED;
    }
    return rules.participates(networkNpi, plan.network(), day) ? NetworkSide.IN : NetworkSide.OUT;
  }

  /** The provider's own contract, else that of the plan's side of the network. */
  private Optional<Contract> contract(RuleBook rules, Plan plan) {
    Optional<String> own =
        isInNetwork() ? rules.findContractOf(networkNpi, plan.network(), day) : Optional.empty();
    Optional<String> id =
        own.isPresent() ? own : isInNetwork() ? plan.prices().contract() : plan.prices().outside();
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

  /** The first service rule of the plan that matches a line. */
  Optional<ServiceRule> findRule(ServiceLine line) {
    return plan.isPresent()
        ? plan.get().services().find(claim.claim(), line, claim.rules())
        : NO_RULE;
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
    return requirePlan().period().on(claim.claim(), day);
  }

  /** In the plan's network, or in the one it prefers. */
  boolean isInNetwork() {
    return side != NetworkSide.OUT;
  }

  NetworkSide side() {
    return side;
  }

  /** Counters run on as lines are decided; which ones bind does not change. */
  Limits limits() {
    if (limits.isEmpty()) {
      limits = Optional.of(claim.limits(requirePlan(), day, side));
    }
    return limits.get();
  }

  /** The same, in network whoever rendered it: for services the law protects. */
  Limits protectedLimits() {
    if (isInNetwork()) {
      return limits();
    }
    if (protectedLimits.isEmpty()) {
      protectedLimits = Optional.of(claim.limits(requirePlan(), day, NetworkSide.IN));
    }
    return protectedLimits.get();
  }

  /** What the payer agreed to pay for it, if it is priced by contract. */
  Optional<Contract> contract() {
    return contract;
  }

  /** Copay taken so far, by earlier claims too. */
  Money copay() {
    if (copay.isEmpty()) {
      copay = Optional.of(copayOfEarlierClaims());
    }
    return copay.get();
  }

  private Money copayOfEarlierClaims() {
    Money borne = Money.ZERO;
    History history = claim.caseFile().history();
    for (int i = history.next(day, 0); i >= 0; i = history.next(day, i + 1)) {
      PriorService prior = history.get(i);
      if (!prior.copay().isZero()
          && prior.renderingNpi().equals(renderingNpi)
          && prior.person().equals(claim.person())) {
        borne = borne.plus(prior.copay());
      }
    }
    return borne;
  }

  void addCopay(Money amount) {
    copay = Optional.of(copay().plus(amount));
  }
}
