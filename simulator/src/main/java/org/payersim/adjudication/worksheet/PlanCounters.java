package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.benefit.BenefitLimit;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.Plan;
import org.payersim.claim.DateSpan;

/**
 * The counters of one person under a plan as they stand on a day, for those who ask and decide
 * nothing: the same counters under the same limits a claim of that day would meet.
 */
public final class PlanCounters {
  private final RunningBalances balances;
  private final Plan plan;
  private final LocalDate day;
  private final String person;
  private final boolean alone;

  /**
   * @param day in which benefit period
   * @param person person within the family
   * @param alone whether the plan covers nobody else of the family
   */
  public PlanCounters(Balances gathered, Plan plan, LocalDate day, String person, boolean alone) {
    this.balances = new RunningBalances(gathered);
    this.plan = plan;
    this.day = day;
    this.person = person;
    this.alone = alone;
  }

  /** The benefit period the day lies in; of a plan that counts by stays, the day itself. */
  public DateSpan period() {
    return plan.period().isStay() ? DateSpan.day(day) : plan.period().on(day);
  }

  /** Deductible and out-of-pocket maximum on one side of the network, if there are any. */
  public Limits limits(NetworkSide side) {
    RunningBalances.Place place = new RunningBalances.Place(plan, period(), day);
    return balances.limits(place, person, side, alone);
  }

  /**
   * What is left of a benefit limit; empty if it runs over a stay, and so says nothing of a day.
   */
  public Optional<Allowance> find(BenefitLimit limit) {
    String whose = limit.individual() ? person : AccumulatorId.FAMILY;
    Optional<DateSpan> found = window(limit);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DateSpan window = found.get();
    long earlier = 0;
    for (int i = 1; i < limit.window().count(); i++) {
      window = plan.period().on(window.from().minusDays(1));
      earlier += used(limit, window, whose).usedCents();
    }
    Accumulator counted = used(limit, found.get(), whose);
    return Optional.of(new Allowance(counted, earlier, limit.most(), Optional.empty()));
  }

  private Accumulator used(BenefitLimit limit, DateSpan window, String whose) {
    return balances.accumulator(Allowances.id(limit, plan, window, whose, limit.name()));
  }

  private Optional<DateSpan> window(BenefitLimit limit) {
    return switch (limit.window().unit()) {
      case DAY -> Optional.of(DateSpan.day(day));
      case ADMISSION -> Optional.empty();
      case BENEFIT_PERIOD -> Optional.of(period());
      case LIFETIME -> Optional.of(Allowances.LIFETIME);
    };
  }
}
