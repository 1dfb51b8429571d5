package org.payersim.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.payersim.adjudication.worksheet.Counter;
import org.payersim.adjudication.worksheet.Limits;
import org.payersim.adjudication.worksheet.PlanCounters;
import org.payersim.benefit.FamilyLimit;
import org.payersim.benefit.NetworkSide;
import org.payersim.benefit.Plan;
import org.payersim.benefit.Tier;
import org.payersim.claim.DateFact;
import org.payersim.claim.DateSpan;
import org.payersim.inquiry.Benefit.Information;
import org.payersim.inquiry.Benefit.Service;
import org.payersim.money.Money;

/**
 * Deductible and out-of-pocket maximum of a plan, each as it is and as it is left, for one person
 * and his family, on every side of the network. Source: CAQH CORE, eligibility and benefits data
 * content rule.
 *
 * @param plan whose
 * @param counters as they stand
 * @param alone whether nobody else of the family is covered, so that family amounts mean nothing
 */
record PlanAmounts(Plan plan, PlanCounters counters, boolean alone) {
  /** EB06: what is left. */
  static final String REMAINING = "29";

  private static final Service ALL = Service.of(ServiceQuestion.PLAN);

  List<Benefit> list() {
    List<Benefit> benefits = new ArrayList<>();
    for (NetworkSide side : List.of(NetworkSide.PREFERRED, NetworkSide.IN, NetworkSide.OUT)) {
      if (plan.findTier(side).isPresent()) {
        add(side, plan.findTier(side).get(), benefits);
      }
    }
    if (plan.outOfNetwork().isEmpty()) {
      benefits.add(Benefit.of(Information.NOT_COVERED, ALL).in(network(NetworkSide.OUT)));
    }
    return benefits;
  }

  private void add(NetworkSide side, Tier tier, List<Benefit> benefits) {
    Limits limits = counters.limits(side);
    boolean aggregate = tier.deductible().kind() == FamilyLimit.Kind.AGGREGATE;
    if (limits.deductible().isEmpty()) {
      Benefit none = Benefit.of(Information.DEDUCTIBLE, ALL).of("IND").over(time(counters));
      benefits.add(named(side, none.at(Money.ZERO).in(network(side))));
    }
    for (Counter counter : limits.deductible()) {
      add(Information.DEDUCTIBLE, counter, aggregate, side, benefits);
    }
    boolean shared = tier.outOfPocket().kind() == FamilyLimit.Kind.AGGREGATE;
    for (Counter counter : limits.outOfPocket()) {
      add(Information.OUT_OF_POCKET, counter, shared, side, benefits);
    }
  }

  /** Somebody covered alone has the family's one counter for himself. */
  private void add(
      Information what,
      Counter counter,
      boolean aggregate,
      NetworkSide side,
      List<Benefit> benefits) {
    boolean own = !counter.isFamily() || (aggregate && alone);
    if (!own && alone) {
      return;
    }
    Benefit benefit = Benefit.of(what, ALL).of(own ? "IND" : "FAM").in(network(side));
    Benefit whole = benefit.over(time(counters)).at(counter.limit());
    benefits.add(named(side, dated(counters, whole)));
    if (!plan.period().isStay()) {
      benefits.add(named(side, benefit.over(REMAINING).at(counter.left())));
    }
  }

  /** A network above the usual one is in the network, too, and so has to be named. */
  private Benefit named(NetworkSide side, Benefit benefit) {
    return side == NetworkSide.PREFERRED && plan.preferred().isPresent()
        ? benefit.saying("PREFERRED NETWORK " + plan.preferred().get().network())
        : benefit;
  }

  /** EB12. */
  static String network(NetworkSide side) {
    return side == NetworkSide.OUT ? "N" : "Y";
  }

  /** EB06 of what is counted over a benefit period: calendar year, service year or stay. */
  private String time(PlanCounters of) {
    return plan.period().isStay() ? "36" : year(of.period());
  }

  /** EB06 of a year that begins that day. */
  static String year(DateSpan period) {
    LocalDate first = period.from();
    return first.getDayOfYear() == 1 ? "23" : "22";
  }

  /** A year other than the calendar's is told. */
  static Benefit dated(PlanCounters of, Benefit benefit) {
    return benefit.period().equals("22") ? benefit.on(new DateFact("292", of.period())) : benefit;
  }
}
