package org.payersim.adjudication.worksheet;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.AccumulatorId.Kind;
import org.payersim.adjudication.worksheet.AccumulatorId.Network;
import org.payersim.benefit.BenefitLimit;
import org.payersim.benefit.Plan;
import org.payersim.claim.DateSpan;

/** Finds the counters of benefit limits. */
final class Allowances {
  static final DateSpan LIFETIME = DateSpan.from(LocalDate.of(1, 1, 1));

  private final RunningBalances balances;
  private final LineWorksheet line;
  private final BenefitLimit limit;

  Allowances(RunningBalances balances, LineWorksheet line, BenefitLimit limit) {
    this.balances = balances;
    this.line = line;
    this.limit = limit;
  }

  Allowance find() {
    DateSpan window = window();
    long earlier = 0;
    for (int i = 1; i < limit.window().count(); i++) {
      window = line.plan().period().on(window.from().minusDays(1));
      earlier += accumulator(window, limit.name()).usedCents();
    }
    return new Allowance(
        accumulator(window(), limit.name()), earlier, limit.most(), visitCounter());
  }

  private Optional<Accumulator> visitCounter() {
    if (limit.counts() != BenefitLimit.Measure.VISITS) {
      return Optional.empty();
    }
    String visit = limit.name() + '/' + line.renderingNpi();
    return Optional.of(accumulator(DateSpan.day(line.service().service().from()), visit));
  }

  private DateSpan window() {
    return switch (limit.window().unit()) {
      case DAY -> DateSpan.day(line.service().service().from());
      case ADMISSION ->
          DateSpan.day(line.claim().claim().admission(line.service().service().from()));
      case BENEFIT_PERIOD -> line.period();
      case LIFETIME -> LIFETIME;
    };
  }

  private Accumulator accumulator(DateSpan window, String scope) {
    return balances.accumulator(id(limit, line.plan(), window, person(), scope));
  }

  /** The counter of a limit for a stretch of time. */
  static AccumulatorId id(
      BenefitLimit limit, Plan plan, DateSpan window, String person, String scope) {
    return new AccumulatorId(plan.id(), window, person, kind(limit), network(limit), scope);
  }

  private String person() {
    return limit.individual() ? line.claim().person() : AccumulatorId.FAMILY;
  }

  private static Kind kind(BenefitLimit limit) {
    return switch (limit.counts()) {
      case VISITS -> Kind.VISITS;
      case UNITS -> Kind.UNITS;
      case DAYS -> Kind.DAYS;
      case DOLLARS -> Kind.BENEFITS;
    };
  }

  private static Network network(BenefitLimit limit) {
    return switch (limit.networks()) {
      case IN -> Network.IN;
      case OUT -> Network.OUT;
      case BOTH -> Network.ANY;
    };
  }
}
