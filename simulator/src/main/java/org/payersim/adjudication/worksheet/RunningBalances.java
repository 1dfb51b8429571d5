package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.AccumulatorId.Kind;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.benefit.FamilyLimit;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.Plan;
import org.payersim.benefit.Tier;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;

/**
 * The family's accumulators while one claim is decided: as gathered, plus what earlier lines of the
 * claim used.
 */
final class RunningBalances {
  private static final List<NetworkSide> SIDES = List.of(NetworkSide.values());

  private final Balances gathered;
  private final List<Accumulator> accumulators = new ArrayList<>(4);

  RunningBalances(Balances gathered) {
    this.gathered = gathered;
  }

  /**
   * Where limits are looked for.
   *
   * @param plan whose
   * @param period in which benefit period
   * @param day day of service
   */
  record Place(Plan plan, DateSpan period, LocalDate day) {
    /** Whether it falls into the last three months of a year. */
    private boolean isLastQuarter() {
      return !plan.period().isStay() && !day.isBefore(period.to().plusDays(1).minusMonths(3));
    }

    private Place next() {
      LocalDate first = period.to().plusDays(1);
      return new Place(plan, plan.period().on(first), first);
    }
  }

  /** The limits on this person's lines; the patient is the same for all lines of a claim. */
  Limits limits(Place place, String person, NetworkSide side, boolean alone) {
    return new Finder(place, person, alone).limits(side);
  }

  Accumulator accumulator(AccumulatorId id) {
    for (int i = 0; i < accumulators.size(); i++) {
      Accumulator accumulator = accumulators.get(i);
      if (accumulator.id().equals(id)) {
        return accumulator;
      }
    }
    Accumulator accumulator = new Accumulator(id, gathered.used(id));
    accumulators.add(accumulator);
    return accumulator;
  }

  /** Puts together the counters of one plan, period and person. */
  private final class Finder {
    private final Place place;
    private final String person;
    private final boolean alone;

    Finder(Place place, String person, boolean alone) {
      this.place = place;
      this.person = person;
      this.alone = alone;
    }

    Limits limits(NetworkSide side) {
      Optional<Tier> own = place.plan.findTier(side);
      if (own.isEmpty()) {
        return Limits.NONE;
      }
      List<Limits.Also> also = List.of();
      for (NetworkSide other : SIDES) {
        Optional<Tier> tier = place.plan.findTier(other);
        if (tier.isPresent() && own.get().countsTo().contains(other)) {
          also = with(also, deductible(tier.get(), other), outOfPocket(tier.get(), other));
        }
      }
      if (own.get().counting().carriesOver() && place.isLastQuarter()) {
        Finder next = new Finder(place.next(), person, alone);
        also = with(also, next.deductible(own.get(), side), List.of());
      }
      return new Limits(
          deductible(own.get(), side), outOfPocket(own.get(), side), also, own.get().counting());
    }

    private static List<Limits.Also> with(
        List<Limits.Also> some, List<Counter> deductible, List<Counter> outOfPocket) {
      List<Limits.Also> all = new ArrayList<>(some);
      all.add(new Limits.Also(deductible, outOfPocket));
      return all;
    }

    private List<Counter> deductible(Tier tier, NetworkSide side) {
      return counters(tier.deductible(), Kind.DEDUCTIBLE, side);
    }

    private List<Counter> outOfPocket(Tier tier, NetworkSide side) {
      return counters(tier.outOfPocket(), Kind.OUT_OF_POCKET, side);
    }

    private List<Counter> counters(FamilyLimit limit, Kind kind, NetworkSide side) {
      List<Counter> counters = new ArrayList<>(2);
      switch (limit.kind()) {
        case AGGREGATE -> add(counters, limit.aggregate(alone), AccumulatorId.FAMILY, kind, side);
        case EMBEDDED -> {
          add(counters, limit.individual(), person, kind, side);
          add(counters, limit.family(), AccumulatorId.FAMILY, kind, side);
        }
      }
      return counters;
    }

    private void add(
        List<Counter> counters, Optional<Money> limit, String whose, Kind kind, NetworkSide side) {
      if (limit.isPresent()) {
        AccumulatorId id =
            new AccumulatorId(place.plan.id(), place.period, whose, kind, Network.of(side));
        counters.add(new Counter(accumulator(id), limit.get()));
      }
    }
  }
}
