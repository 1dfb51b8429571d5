package org.payersim.adjudication.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.AccumulatorId.Kind;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.benefit.FamilyLimit;
import org.payersim.benefit.Plan;
import org.payersim.benefit.Tier;
import org.payersim.claim.DateSpan;
import org.payersim.money.Money;

/**
 * The family's accumulators while one claim is decided: as gathered, plus what earlier lines of the
 * claim used.
 */
final class RunningBalances {
  private final Balances gathered;
  private final List<Accumulator> accumulators = new ArrayList<>(4);

  RunningBalances(Balances gathered) {
    this.gathered = gathered;
  }

  /** The limits on this person's lines; the patient is the same for all lines of a claim. */
  Limits limits(Plan plan, DateSpan period, String person, Network side, boolean alone) {
    return new Finder(plan, period, person, alone).limits(side);
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
    private final Plan plan;
    private final DateSpan period;
    private final String person;
    private final boolean alone;

    Finder(Plan plan, DateSpan period, String person, boolean alone) {
      this.plan = plan;
      this.period = period;
      this.person = person;
      this.alone = alone;
    }

    Limits limits(Network side) {
      Network otherSide = side == Network.IN ? Network.OUT : Network.IN;
      Optional<Tier> own = tier(side);
      Optional<Tier> other =
          own.isPresent() && own.get().countsToOther() ? tier(otherSide) : Optional.empty();
      return new Limits(
          deductible(own, side),
          outOfPocket(own, side),
          deductible(other, otherSide),
          outOfPocket(other, otherSide));
    }

    private Optional<Tier> tier(Network side) {
      return side == Network.IN ? Optional.of(plan.inNetwork()) : plan.outOfNetwork();
    }

    private List<Counter> deductible(Optional<Tier> tier, Network side) {
      return tier.isEmpty() ? List.of() : counters(tier.get().deductible(), Kind.DEDUCTIBLE, side);
    }

    private List<Counter> outOfPocket(Optional<Tier> tier, Network side) {
      return tier.isEmpty()
          ? List.of()
          : counters(tier.get().outOfPocket(), Kind.OUT_OF_POCKET, side);
    }

    private List<Counter> counters(FamilyLimit limit, Kind kind, Network side) {
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
        List<Counter> counters, Optional<Money> limit, String whose, Kind kind, Network side) {
      if (limit.isPresent()) {
        AccumulatorId id = new AccumulatorId(plan.id(), period, whose, kind, side);
        counters.add(new Counter(accumulator(id), limit.get()));
      }
    }
  }
}
