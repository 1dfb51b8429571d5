package org.payersim.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.payersim.contract.PricingMethod.ApcRate;
import org.payersim.contract.PricingMethod.ByApc;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * What outpatient services of one claim are worth together, by the status indicators of their
 * groups. J1: one payment for all. T: the dearest in full, each further unit half. S, V and others:
 * in full. N: packaged. Q1: packaged beside S, T or V; Q2: packaged beside T. The wage index moves
 * 60 % of a rate. Source: 42 CFR 419.31 to 419.44.
 */
public final class OutpatientPrice {
  private static final Exact LABOR = Exact.of("0.6");
  private static final Exact OTHER = Exact.of("0.4");
  private static final Rate FURTHER = Rate.of("50%");

  /** A service by its code. */
  public record Service(String code, Exact units) {}

  private OutpatientPrice() {}

  /** Status indicator of a service that has a group. */
  public static String statusOf(ByApc method, Service service) {
    return rateOf(method, service).status();
  }

  private static ApcRate rateOf(ByApc method, Service service) {
    ApcRate rate = method.groups().get(service.code());
    if (rate == null) {
      throw new IllegalArgumentException("no group for " + service.code());
    }
    return rate;
  }

  /** The price of each service, in order; empty if it is packaged. All have groups. */
  public static List<Optional<Money>> of(ByApc method, List<Service> services) {
    int comprehensive = dearest(method, services, "J1");
    int dearestT = dearest(method, services, "T");
    List<Optional<Money>> prices = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      Service service = services.get(i);
      boolean paid =
          comprehensive >= 0
              ? i == comprehensive
              : !isPackaged(method, statusOf(method, service), services);
      prices.add(
          paid
              ? Optional.of(price(method, service, i == comprehensive, i == dearestT))
              : Optional.empty());
    }
    return prices;
  }

  private static Money price(ByApc method, Service service, boolean once, boolean first) {
    ApcRate rate = rateOf(method, service);
    Exact unit = Exact.of(rate.amount()).times(LABOR.times(method.wageIndex()).plus(OTHER));
    if (once) {
      return unit.toMoney(Rounding.HALF_UP);
    }
    if (!rate.status().equals("T")) {
      return unit.times(service.units()).toMoney(Rounding.HALF_UP);
    }
    Exact inFull = first ? Exact.ONE.min(service.units()) : Exact.ZERO;
    return unit.times(inFull)
        .plus(unit.times(service.units().minus(inFull)).times(FURTHER))
        .toMoney(Rounding.HALF_UP);
  }

  private static boolean isPackaged(ByApc method, String status, List<Service> services) {
    return switch (status) {
      case "N" -> true;
      case "Q1" -> has(method, services, Set.of("S", "T", "V"));
      case "Q2" -> has(method, services, Set.of("T"));
      default -> false;
    };
  }

  private static boolean has(ByApc method, List<Service> services, Set<String> statuses) {
    return services.stream().anyMatch(service -> statuses.contains(statusOf(method, service)));
  }

  /** Position of the dearest service with this status, of equals the first; -1 if there is none. */
  private static int dearest(ByApc method, List<Service> services, String status) {
    int dearest = -1;
    for (int i = 0; i < services.size(); i++) {
      ApcRate rate = rateOf(method, services.get(i));
      if (rate.status().equals(status)
          && (dearest < 0
              || rate.amount().compareTo(rateOf(method, services.get(dearest)).amount()) > 0)) {
        dearest = i;
      }
    }
    return dearest;
  }
}
