package org.payersim.adjudication.price;

import java.util.Optional;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.claim.Claim;
import org.payersim.claim.ServiceLine;
import org.payersim.contract.Contract;
import org.payersim.contract.GlobalPackage;
import org.payersim.contract.Locality;
import org.payersim.contract.MultipleRule;
import org.payersim.contract.PricingMethod.ByRelativeValue;
import org.payersim.contract.RelativeValue;
import org.payersim.contract.RelativeValues;
import org.payersim.contract.Setting;
import org.payersim.money.Exact;
import org.payersim.money.Rounding;

/**
 * The price of a service by relative values: work, practice expense and malpractice, each times its
 * geographic index, together times the conversion factor. Source: 42 CFR 414.20 to 414.26.
 */
final class RelativeValuePrice {
  private final ByRelativeValue method;
  private final Contract contract;
  private final RelativeValues table;
  private final Claim claim;
  private final ServiceLine service;
  private final Setting setting;

  private RelativeValuePrice(
      ByRelativeValue method, Contract contract, RelativeValues table, LineWorksheet line) {
    this.method = method;
    this.contract = contract;
    this.table = table;
    this.claim = line.claim().claim();
    this.service = line.service();
    this.setting = Setting.of(claim.placeOfService(service));
  }

  /** What the line is worth; empty if the table does not have its code. */
  static Optional<Worth> of(ByRelativeValue method, Contract contract, LineWorksheet line) {
    Optional<RelativeValues> table =
        line.claim().rules().findRelativeValues(method.table(), line.service().service().from());
    return table.flatMap(values -> new RelativeValuePrice(method, contract, values, line).worth());
  }

  private Optional<Worth> worth() {
    return table.find(service.procedure()).map(this::worth);
  }

  private Worth worth(RelativeValues.Row row) {
    RelativeValue value = row.value();
    Modified modified = Modified.of(contract.modifiers(), claim, service, row.modifier(), value);
    Exact fee = table.fee(value, method.locality(), setting);
    Exact factor = modified.factor().times(method.part());
    return new Worth(
        fee.times(factor).times(service.units()),
        fee.toMoney(Rounding.HALF_UP),
        service.units(),
        method.part(),
        modified.words(),
        price(row, fee, factor),
        price ->
            new ContractPricing.ByRelativeValue(
                contract.id(), table.id(), setting, facts(value), price));
  }

  private ContractPricing.Values facts(RelativeValue value) {
    Locality at = table.locality(method.locality());
    return new ContractPricing.Values(
        method.locality(),
        value.work() + " x " + at.work(),
        value.practice(setting) + " x " + at.practice(),
        value.malpractice() + " x " + at.malpractice(),
        table.conversionFactor().toString());
  }

  private Optional<Price> price(RelativeValues.Row row, Exact fee, Exact factor) {
    RelativeValue value = row.value();
    if (value.multiple() == MultipleRule.NONE
        || GlobalPackage.isCareAround(service.procedure().modifiers())) {
      return Optional.empty();
    }
    Exact all = factor.times(service.units());
    Exact practice = table.practiceFee(value, method.locality(), setting);
    Exact technical = row.modifier().equals("TC") ? fee : component(row, "TC");
    Exact professional = row.modifier().equals("26") ? fee : component(row, "26");
    return Optional.of(
        new Price(
            fee.times(all),
            service.units(),
            value.multiple(),
            new Price.Parts(practice.times(factor), technical.times(all), professional.times(all)),
            scope(value, all)));
  }

  /** The fee of a component of a global service. */
  private Exact component(RelativeValues.Row row, String modifier) {
    return row.modifier().isEmpty() ? fee(service.procedure().code() + "-" + modifier) : Exact.ZERO;
  }

  private Price.Scope scope(RelativeValue value, Exact all) {
    return value.endoscopyBase().isEmpty()
        ? Price.Scope.NONE
        : new Price.Scope(value.endoscopyBase(), fee(value.endoscopyBase()).times(all));
  }

  private Exact fee(String key) {
    return table
        .find(key)
        .map(value -> table.fee(value, method.locality(), setting))
        .orElse(Exact.ZERO);
  }
}
