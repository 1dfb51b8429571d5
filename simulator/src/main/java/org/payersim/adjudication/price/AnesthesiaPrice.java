package org.payersim.adjudication.price;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.claim.ServiceLine;
import org.payersim.code.Procedure;
import org.payersim.contract.Contract;
import org.payersim.contract.PricingMethod.Anesthesia;
import org.payersim.contract.PricingMethod.TimeRounding;
import org.payersim.contract.RelativeValues;
import org.payersim.money.Exact;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * The price of anesthesia: base units and time units, a unit of time for 15 minutes, times dollars
 * a unit. A physician who directs more than four at once (AD) has three units and no time. Source:
 * 42 CFR 414.46; CMS Pub. 100-04, chapter 12, section 50.
 */
final class AnesthesiaPrice {
  private static final Exact MINUTES_A_UNIT = Exact.of("15");
  private static final Exact SUPERVISED = Exact.of("3");

  private AnesthesiaPrice() {}

  /** Whether the line says how long it took (SV103 MJ). */
  static boolean hasMinutes(ServiceLine service) {
    return service.unitBasis().equals("MJ");
  }

  /** What the line is worth; empty if the table has no base units for its code. */
  static Optional<Worth> of(Anesthesia method, Contract contract, LineWorksheet line) {
    Optional<RelativeValues> table =
        line.claim().rules().findRelativeValues(method.table(), line.service().service().from());
    return table.flatMap(
        values ->
            Optional.ofNullable(values.baseUnits().get(line.service().procedure().code()))
                .map(base -> worth(method, contract, values, line.service(), base)));
  }

  private static Worth worth(
      Anesthesia method,
      Contract contract,
      RelativeValues table,
      ServiceLine service,
      Quantity baseUnits) {
    Procedure procedure = service.procedure();
    boolean supervised = procedure.hasModifier("AD");
    Exact base = supervised ? SUPERVISED : Exact.of(baseUnits);
    Exact time = supervised ? Exact.ZERO : timeUnits(service.units(), method.time());
    Exact status = method.physicalStatus() ? statusUnits(procedure) : Exact.ZERO;
    Exact units = base.plus(time).plus(status);
    Exact dollars = table.anesthesiaFactor(method.locality());
    Modified modified = Modified.of(contract.modifiers(), procedure, "");
    ContractPricing.Units facts =
        new ContractPricing.Units(
            base.toString(),
            service.units(),
            time.toString(),
            status.toString(),
            dollars.toString());
    return new Worth(
        units.times(dollars).times(modified.factor()),
        units.times(dollars).toMoney(Rounding.HALF_UP),
        Quantity.ONE,
        Rate.ALL,
        modified.words(),
        Optional.empty(),
        price -> new ContractPricing.ByAnesthesiaUnits(contract.id(), table.id(), facts, price));
  }

  static Exact timeUnits(Quantity minutes, TimeRounding rounding) {
    return switch (rounding) {
      case TENTH -> Exact.of(minutes).dividedBy(MINUTES_A_UNIT, 1, Rounding.HALF_UP);
      case WHOLE_UP -> Exact.of(minutes).dividedBy(MINUTES_A_UNIT, 0, Rounding.UP);
    };
  }

  /** Units commercial contracts add for a patient's physical status; P1, P2 and P6 add none. */
  private static Exact statusUnits(Procedure procedure) {
    List<String> statuses = List.of("P3", "P4", "P5");
    for (int i = 0; i < statuses.size(); i++) {
      if (procedure.hasModifier(statuses.get(i))) {
        return Exact.of(Integer.toString(i + 1));
      }
    }
    return Exact.ZERO;
  }
}
