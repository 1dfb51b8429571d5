package org.payersim.web.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.AdjudicatedClaim;
import org.payersim.adjudication.Determination;
import org.payersim.adjudication.worksheet.AccumulatorId;
import org.payersim.benefit.FamilyLimit;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.Plan;
import org.payersim.benefit.Tier;
import org.payersim.claim.DateSpan;
import org.payersim.ledger.Accumulator;
import org.payersim.money.Money;
import org.payersim.web.journey.Delivery;

/**
 * A counter of the family's ledger before and after a claim, under its limit.
 *
 * @param label deductible or out-of-pocket maximum, and on which side of the network
 * @param whose the patient's or the family's
 * @param period the plan year
 * @param before what was counted before
 * @param after what is counted now
 * @param limit how far it may go
 */
public record Gauge(
    String label, String whose, DateSpan period, Money before, Money after, Money limit) {
  private static final String IN_NETWORK = "in network";

  /** What this claim added. */
  public Money added() {
    return after.minus(before);
  }

  /** Whether nothing at all is counted, and it is not the side people mostly are on. */
  public boolean isAside() {
    return before.isZero() && after.isZero() && !label.endsWith(IN_NETWORK);
  }

  /** What is still to come. */
  public Money left() {
    return limit.minus(after).max(Money.ZERO);
  }

  /** Width of what is counted either way, in parts of {@link Waterfall#SCALE}. */
  public int beforeParts() {
    return Math.min(Waterfall.parts(before, limit), Waterfall.parts(after, limit));
  }

  /** Width of what this claim added, or took back. */
  public int addedParts() {
    return Math.max(Waterfall.parts(before, limit), Waterfall.parts(after, limit)) - beforeParts();
  }

  /** Every limit of the plan that decided a claim, on both sides of the network. */
  public static List<Gauge> list(Delivery delivery, AdjudicatedClaim claim) {
    Optional<Determination> decided = claim.outcome().findFinal();
    Optional<Plan> plan =
        decided.flatMap(
            d -> delivery.rules().findPlan(d.planId(), claim.claim().serviceSpan().from()));
    if (plan.isEmpty() || plan.get().period().isStay()) {
      return List.of();
    }
    DateSpan period = plan.get().period().on(claim.claim().serviceSpan().from());
    Reading reading = new Reading(delivery, decided.get(), period);
    List<Gauge> gauges = new ArrayList<>();
    for (NetworkSide side : NetworkSide.values()) {
      Optional<Tier> tier = plan.get().findTier(side);
      if (tier.isPresent()) {
        gauges.addAll(
            reading.gauges(
                "Deductible", tier.get().deductible(), AccumulatorId.Kind.DEDUCTIBLE, side));
        gauges.addAll(
            reading.gauges(
                "Out-of-pocket maximum",
                tier.get().outOfPocket(),
                AccumulatorId.Kind.OUT_OF_POCKET,
                side));
      }
    }
    return gauges;
  }

  /** Reads the counters of one person and his family. */
  private record Reading(Delivery delivery, Determination decided, DateSpan period) {
    List<Gauge> gauges(String name, FamilyLimit limit, AccumulatorId.Kind kind, NetworkSide side) {
      String label = name + ", " + words(side);
      List<Gauge> gauges = new ArrayList<>();
      if (limit.kind() == FamilyLimit.Kind.EMBEDDED || limit.family().isEmpty()) {
        limit
            .individual()
            .ifPresent(most -> gauges.add(gauge(label, decided.person(), kind, side, most)));
      }
      limit
          .family()
          .ifPresent(most -> gauges.add(gauge(label, AccumulatorId.FAMILY, kind, side, most)));
      return gauges;
    }

    private Gauge gauge(
        String label, String person, AccumulatorId.Kind kind, NetworkSide side, Money limit) {
      return new Gauge(
          label,
          person.equals(AccumulatorId.FAMILY) ? "Family" : "Patient",
          period,
          used(delivery.before().getOrDefault(decided.familyId(), List.of()), person, kind, side),
          used(delivery.after().getOrDefault(decided.familyId(), List.of()), person, kind, side),
          limit);
    }

    private Money used(
        List<Accumulator> counters, String person, AccumulatorId.Kind kind, NetworkSide side) {
      Money used = Money.ZERO;
      for (Accumulator counter : counters) {
        AccumulatorId id = counter.id();
        if (id.kind() == kind
            && id.person().equals(person)
            && id.planId().equals(decided.planId())
            && id.period().equals(period)
            && id.network().name().equals(side.name())) {
          used = used.plus(counter.used());
        }
      }
      return used;
    }
  }

  /** Where, in words. */
  static String words(NetworkSide side) {
    return switch (side) {
      case IN -> IN_NETWORK;
      case OUT -> "out of network";
      case PREFERRED -> "preferred network";
    };
  }
}
