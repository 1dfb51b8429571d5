package org.payersim.contract;

import java.util.List;
import java.util.Map;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Rate;

/** How a contract makes the price of a service or of a stay. */
public sealed interface PricingMethod {
  /** Prices each line by itself. */
  sealed interface OfLine extends PricingMethod {}

  /** Prices the claim as a whole; the price is then spread over its lines. */
  sealed interface OfClaim extends PricingMethod {}

  /**
   * A fee a unit, or part of it: a contract's own schedule, a percentage of Medicare's, dental
   * fees, usual charges at a percentile.
   *
   * @param schedule fee schedule by id
   * @param part part of the fee
   */
  record FeeTable(String schedule, Rate part) implements OfLine {}

  /**
   * Relative values times geographic indices times a conversion factor.
   *
   * @param table relative values by id
   * @param locality where, as the table names it
   * @param part part of the product, such as 120% of Medicare
   */
  record ByRelativeValue(String table, String locality, Rate part) implements OfLine {}

  /** Part of the charge. */
  record PercentOfCharge(Rate part) implements OfLine {}

  /**
   * Base units and time units times dollars a unit.
   *
   * @param table relative values by id, with the base units
   * @param locality where, as the table names it
   * @param time how a last part of a time unit counts
   * @param physicalStatus whether P3 to P5 add units, as commercial contracts may have it
   */
  record Anesthesia(String table, String locality, TimeRounding time, boolean physicalStatus)
      implements OfLine {}

  /** How minutes become time units of 15 minutes. */
  enum TimeRounding {
    /** To one decimal. Source: CMS Pub. 100-04, chapter 12, section 50.G. */
    TENTH,
    /** A unit begun counts as a whole one; commercial contracts. */
    WHOLE_UP
  }

  /**
   * An amount a day.
   *
   * @param rates from which day on which amount, in order; the first is day 1
   */
  record PerDiem(List<DayRate> rates) implements OfClaim {
    public PerDiem {
      rates = List.copyOf(rates);
    }
  }

  /** From this day of the stay on, this amount a day. */
  record DayRate(int fromDay, Money amount) {}

  /** One amount for the whole claim. */
  record CaseRate(Money amount) implements OfClaim {}

  /**
   * A base rate times the weight of the diagnosis-related group.
   *
   * @param baseRate dollars for a weight of 1
   * @param groups by code
   * @param outlier what is added to an unusually costly stay
   */
  record ByDrg(Money baseRate, Map<String, DrgWeight> groups, Outlier outlier) implements OfClaim {
    public ByDrg {
      groups = Map.copyOf(groups);
    }
  }

  /**
   * A diagnosis-related group.
   *
   * @param weight in relation to the average stay
   * @param meanStay geometric mean length of stay in days
   */
  record DrgWeight(Exact weight, Exact meanStay) {}

  /**
   * An addition for cost above payment and fixed loss. Source: 42 CFR 412.84.
   *
   * @param costToCharge the hospital's cost for a dollar charged; none: there are no outliers
   * @param fixedLoss dollars the hospital bears itself
   * @param share part of the rest that is paid
   */
  record Outlier(Rate costToCharge, Money fixedLoss, Rate share) {
    public static final Outlier NONE = new Outlier(Rate.NONE, Money.ZERO, Rate.NONE);
  }

  /**
   * Outpatient groups by status indicator.
   *
   * @param groups by procedure code
   * @param wageIndex of the hospital's area
   */
  record ByApc(Map<String, ApcRate> groups, Exact wageIndex) implements OfClaim {
    public ByApc {
      groups = Map.copyOf(groups);
    }
  }

  /**
   * What an outpatient service is worth.
   *
   * @param status status indicator, such as T, S, N or J1
   * @param amount national rate
   */
  record ApcRate(String status, Money amount) {}
}
