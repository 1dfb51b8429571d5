package org.payersim.scenarios.wanted;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.adjudication.worksheet.Balances;
import org.payersim.adjudication.worksheet.Counter;
import org.payersim.adjudication.worksheet.Limits;
import org.payersim.adjudication.worksheet.PlanCounters;
import org.payersim.adjudication.worksheet.Posting;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.Plan;
import org.payersim.claim.Claim;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;
import org.payersim.scenarios.wanted.Result.Standing;

/**
 * Where the counters of a claim's patient stand, on the side of the network the claim counts on.
 */
final class Counters {
  private Counters() {}

  /**
   * The counters there are.
   *
   * @param before what was counted before the claim
   * @param postings what the claim counts
   */
  static Map<Result.Counter, Standing> of(
      RuleBook rules, Claim claim, Balances before, List<Posting> postings) {
    Map<AccumulatorId, Money> counted = new HashMap<>();
    for (Posting posting : postings) {
      counted.merge(posting.accumulator(), posting.amount(), Money::plus);
    }
    Map<Result.Counter, Standing> standings = new EnumMap<>(Result.Counter.class);
    for (NetworkSide side : List.of(NetworkSide.IN, NetworkSide.PREFERRED, NetworkSide.OUT)) {
      Optional<Limits> limits = limits(rules, claim, before, side);
      if (limits.isPresent()) {
        Set<AccumulatorId> ids = new HashSet<>();
        limits.get().deductible().forEach(one -> ids.add(one.accumulator().id()));
        limits.get().outOfPocket().forEach(one -> ids.add(one.accumulator().id()));
        boolean counts = counted.keySet().stream().anyMatch(ids::contains);
        if (counts || (standings.isEmpty() && side == NetworkSide.IN)) {
          standings.clear();
          put(limits.get(), counted, standings);
        }
        if (counts) {
          break;
        }
      }
    }
    return standings;
  }

  private static Optional<Limits> limits(
      RuleBook rules, Claim claim, Balances before, NetworkSide side) {
    Optional<Family> family = rules.findFamily(claim.subscriber().memberId());
    Optional<Member> patient = family.flatMap(one -> rules.findPatient(one, claim));
    if (patient.isEmpty() || claim.lines().isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = claim.lines().get(0).service().from();
    Optional<Plan> plan =
        patient.get().findCoverage(day).flatMap(c -> rules.findPlan(c.planId(), day));
    return plan.map(
        one ->
            new PlanCounters(
                    before,
                    one,
                    day,
                    patient.get().person(),
                    family.get().coversAlone(patient.get(), one.id(), day))
                .limits(side));
  }

  private static void put(
      Limits limits, Map<AccumulatorId, Money> counted, Map<Result.Counter, Standing> standings) {
    for (Counter one : limits.deductible()) {
      put(
          one.isFamily() ? Result.Counter.FAMILY_DEDUCTIBLE : Result.Counter.DEDUCTIBLE,
          one,
          counted,
          standings);
    }
    // Of somebody covered alone, or by a plan whose family shares one, it is his own as well.
    if (standings.containsKey(Result.Counter.FAMILY_DEDUCTIBLE)) {
      standings.putIfAbsent(
          Result.Counter.DEDUCTIBLE, standings.get(Result.Counter.FAMILY_DEDUCTIBLE));
    }
    for (Counter one : limits.outOfPocket()) {
      put(
          one.isFamily() ? Result.Counter.FAMILY_OUT_OF_POCKET : Result.Counter.OUT_OF_POCKET,
          one,
          counted,
          standings);
    }
  }

  private static void put(
      Result.Counter name,
      Counter counter,
      Map<AccumulatorId, Money> counted,
      Map<Result.Counter, Standing> standings) {
    Money used = counter.accumulator().used();
    Money more = counted.getOrDefault(counter.accumulator().id(), Money.ZERO);
    standings.put(name, new Standing(counter.limit(), used, used.plus(more)));
  }
}
