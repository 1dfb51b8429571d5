package org.payersim.adjudication.worksheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.payersim.adjudication.worksheet.AccumulatorId.Kind;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.benefit.FamilyLimit;
import org.payersim.benefit.Plan;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.MemberFacts.DeductibleCredit;
import org.payersim.money.Money;
import org.payersim.rules.RuleBook;

/**
 * What the counters of a family begin with: what its members bore under a carrier before this one,
 * in the benefit period they came in. It follows from the rules and is never posted, so no void
 * takes it away, and no claim has to come first. It counts in network, and as far as a member's own
 * limit reaches for the family too (our own decisions).
 */
public final class OpeningBalances {
  private OpeningBalances() {}

  /** Whether anybody of the family brought something along; hardly any family did. */
  public static boolean has(Family family) {
    for (int i = 0; i < family.members().size(); i++) {
      if (!family.members().get(i).facts().credits().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** All counters of the family that do not begin with nothing, in the order of its members. */
  public static Map<AccumulatorId, Money> list(RuleBook rules, Family family) {
    Map<AccumulatorId, Money> openings = new LinkedHashMap<>();
    for (Member member : family.members()) {
      for (DeductibleCredit credit : member.facts().credits()) {
        Optional<Plan> plan =
            member
                .findCoverage(credit.on())
                .flatMap(coverage -> rules.findPlan(coverage.planId(), credit.on()));
        if (plan.isPresent() && !plan.get().period().isStay()) {
          Opening opening =
              new Opening(plan.get(), plan.get().period().on(credit.on()), member.person());
          opening.add(
              Kind.DEDUCTIBLE, plan.get().inNetwork().deductible(), credit.deductible(), openings);
          opening.add(
              Kind.OUT_OF_POCKET,
              plan.get().inNetwork().outOfPocket(),
              credit.outOfPocket(),
              openings);
        }
      }
    }
    return openings;
  }

  /** Whose counters, of what plan and benefit period. */
  private record Opening(Plan plan, DateSpan period, String person) {
    private void add(
        Kind kind, FamilyLimit limit, Money amount, Map<AccumulatorId, Money> openings) {
      Money credit = amount;
      if (limit.kind() == FamilyLimit.Kind.EMBEDDED && limit.individual().isPresent()) {
        credit = amount.min(limit.individual().get());
        add(person, kind, credit, openings);
      }
      if (limit.family().isPresent() || limit.kind() == FamilyLimit.Kind.AGGREGATE) {
        add(AccumulatorId.FAMILY, kind, credit, openings);
      }
    }

    private void add(String whose, Kind kind, Money amount, Map<AccumulatorId, Money> openings) {
      if (amount.isPositive()) {
        openings.merge(
            new AccumulatorId(plan.id(), period, whose, kind, Network.IN), amount, Money::plus);
      }
    }
  }

  /** What was brought along into this plan and benefit period, by whom. */
  public static List<Map.Entry<Member, DeductibleCredit>> credits(
      Family family, String planId, DateSpan period) {
    return family.members().stream()
        .flatMap(
            member ->
                member.facts().credits().stream()
                    .filter(credit -> period.contains(credit.on()))
                    .filter(
                        credit ->
                            member
                                .findCoverage(credit.on())
                                .filter(coverage -> coverage.planId().equals(planId))
                                .isPresent())
                    .map(credit -> Map.entry(member, credit)))
        .toList();
  }
}
