package org.payersim.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Allowance;
import org.payersim.adjudication.worksheet.PlanCounters;
import org.payersim.benefit.BenefitLimit;
import org.payersim.benefit.BenefitLimit.Measure;
import org.payersim.inquiry.Benefit.Count;
import org.payersim.inquiry.Benefit.Dollars;
import org.payersim.inquiry.Benefit.Information;
import org.payersim.inquiry.Benefit.Service;
import org.payersim.inquiry.Benefit.Value;
import org.payersim.money.Money;
import org.payersim.money.Quantity;

/**
 * Benefit limits, each as it is and as it is left.
 *
 * @param counters as they stand
 */
record LimitBenefits(PlanCounters counters) {

  List<Benefit> list(List<BenefitLimit> limits, Service service) {
    List<Benefit> benefits = new ArrayList<>();
    for (BenefitLimit limit : limits) {
      add(limit, service, benefits);
    }
    return benefits;
  }

  private void add(BenefitLimit limit, Service service, List<Benefit> benefits) {
    Benefit benefit =
        Benefit.of(Information.LIMITATION, service)
            .of(limit.individual() ? "IND" : "FAM")
            .in(network(limit));
    Benefit whole =
        PlanAmounts.dated(
            counters, benefit.over(time(limit)).at(value(limit.counts(), limit.most())));
    if (limit.window().count() > 1) {
      whole = whole.saying("IN " + limit.window().count() + " BENEFIT PERIODS");
    }
    benefits.add(whole.saying(limit.name()));
    Optional<Allowance> left = counters.find(limit);
    if (left.isPresent()) {
      benefits.add(benefit.over(remaining(limit)).at(left(limit, left.get())).saying(limit.name()));
    }
  }

  private static Value left(BenefitLimit limit, Allowance allowance) {
    return limit.counts() == Measure.DOLLARS
        ? new Dollars(allowance.moneyLeft())
        : new Count(measure(limit.counts()), allowance.left(Quantity.ZERO));
  }

  private static Value value(Measure counts, long most) {
    return counts == Measure.DOLLARS
        ? new Dollars(Money.ofCents(most))
        : new Count(measure(counts), Quantity.ofThousandths(most));
  }

  /** EB09: visits, days, services. */
  private static String measure(Measure counts) {
    return switch (counts) {
      case VISITS -> "VS";
      case DAYS -> "DY";
      case UNITS, DOLLARS -> "P6";
    };
  }

  private String time(BenefitLimit limit) {
    return switch (limit.window().unit()) {
      case DAY -> "7";
      case ADMISSION -> "36";
      case BENEFIT_PERIOD -> PlanAmounts.year(counters.period());
      case LIFETIME -> "32";
    };
  }

  private static String remaining(BenefitLimit limit) {
    return limit.window().unit() == BenefitLimit.Window.Unit.LIFETIME
        ? "33"
        : PlanAmounts.REMAINING;
  }

  private static String network(BenefitLimit limit) {
    return switch (limit.networks()) {
      case IN -> "Y";
      case OUT -> "N";
      case BOTH -> "W";
    };
  }
}
