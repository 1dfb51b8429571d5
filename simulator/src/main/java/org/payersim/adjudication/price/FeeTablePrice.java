package org.payersim.adjudication.price;

import java.util.Optional;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.benefit.FeeSchedule;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Procedure;
import org.payersim.contract.Contract;
import org.payersim.contract.GlobalPackage;
import org.payersim.contract.MultipleRule;
import org.payersim.contract.PricingMethod.FeeTable;
import org.payersim.contract.RelativeValue;
import org.payersim.contract.RelativeValues;
import org.payersim.contract.Setting;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Rounding;

/**
 * The price of a service by a fee a unit, or part of it. Indicators (bilateral, multiple
 * procedures) are those of the relative values the contract names, if it names any. Source:
 * contract terms.
 */
final class FeeTablePrice {
  private static final int SHARE_DECIMALS = 12;

  private final FeeTable method;
  private final Contract contract;
  private final FeeSchedule schedule;
  private final Claim claim;
  private final ServiceLine service;
  private final Setting setting;

  private FeeTablePrice(
      FeeTable method, Contract contract, FeeSchedule schedule, LineWorksheet line) {
    this.method = method;
    this.contract = contract;
    this.schedule = schedule;
    this.claim = line.claim().claim();
    this.service = line.service();
    this.setting = Setting.of(claim.placeOfService(service));
  }

  /** What the line is worth; empty if the schedule does not have its code. */
  static Optional<Worth> of(FeeTable method, Contract contract, LineWorksheet line) {
    Optional<FeeSchedule> schedule =
        line.claim().rules().findFeeSchedule(method.schedule(), line.service().service().from());
    return schedule.flatMap(fees -> new FeeTablePrice(method, contract, fees, line).worth(line));
  }

  private Optional<Worth> worth(LineWorksheet line) {
    Procedure procedure = service.procedure();
    Optional<RelativeValue> row =
        contract
            .indicators()
            .flatMap(id -> line.claim().rules().findRelativeValues(id, service.service().from()))
            .flatMap(table -> table.find(procedure))
            .map(RelativeValues.Row::value);
    return schedule.find(procedure).map(fee -> worth(fee, row));
  }

  private Worth worth(Money fee, Optional<RelativeValue> row) {
    String own = schedule.ownModifier(service.procedure());
    Modified modified =
        row.isPresent()
            ? Modified.of(contract.modifiers(), claim, service, own, row.get())
            : Modified.of(contract.modifiers(), service.procedure(), own);
    Exact factor = modified.factor().times(method.part());
    return new Worth(
        Exact.of(fee).times(factor).times(service.units()),
        fee,
        service.units(),
        method.part(),
        modified.words(),
        row.flatMap(value -> price(value, Exact.of(fee), factor)),
        price -> new ContractPricing.ByFee(contract.id(), schedule.id(), price));
  }

  private Optional<Price> price(RelativeValue row, Exact fee, Exact factor) {
    if (row.multiple() == MultipleRule.NONE
        || GlobalPackage.isCareAround(service.procedure().modifiers())) {
      return Optional.empty();
    }
    Exact all = factor.times(service.units());
    String own = schedule.ownModifier(service.procedure());
    return Optional.of(
        new Price(
            fee.times(all),
            service.units(),
            row.multiple(),
            new Price.Parts(
                fee.times(practiceShare(row)).times(factor),
                (own.equals("TC") ? fee : component("TC")).times(all),
                (own.equals("26") ? fee : component("26")).times(all)),
            row.endoscopyBase().isEmpty()
                ? Price.Scope.NONE
                : new Price.Scope(
                    row.endoscopyBase(), feeOf(Procedure.hcpcs(row.endoscopyBase())).times(all))));
  }

  /** A fee does not say what part of it is practice expense; the relative values do. */
  private Exact practiceShare(RelativeValue row) {
    Exact practice = row.practice(setting);
    Exact total = row.work().plus(practice).plus(row.malpractice());
    return total.isPositive()
        ? practice.dividedBy(total, SHARE_DECIMALS, Rounding.HALF_UP)
        : Exact.ZERO;
  }

  /** The fee of a component of a global service. */
  private Exact component(String modifier) {
    Procedure part = Procedure.hcpcs(service.procedure().code(), modifier);
    boolean isGlobal = schedule.ownModifier(service.procedure()).isEmpty();
    return isGlobal && schedule.ownModifier(part).equals(modifier) ? feeOf(part) : Exact.ZERO;
  }

  private Exact feeOf(Procedure procedure) {
    return schedule.find(procedure).map(Exact::of).orElse(Exact.ZERO);
  }
}
