package org.payersim.adjudication.price;

import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.UnderContract;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.contract.Contract;
import org.payersim.contract.PricingMethod;
import org.payersim.contract.Setting;
import org.payersim.money.Exact;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * What is the service worth by contract: the provider's own, the network's, or what the plan allows
 * out of network? The first of the contract's terms that matches and has a price decides; a line
 * none has a price for goes on to the plan's fee schedule. Fee, units and modifiers are multiplied
 * exactly and rounded half up once; at most the charge is allowed where the contract says so, and
 * where it does not a price above the charge is OA-94, negative. The rest of the charge is CO-45 in
 * network, PR-45 out of it as far as the patient may be billed. Source: CARCs 45 and 94; 42 CFR
 * 414.21.
 */
public final class ContractPricing extends LineStage {
  private static final Reason WRITE_OFF = Reason.of(AdjustmentGroup.CO, "45");
  private static final Reason BALANCE = Reason.of(AdjustmentGroup.PR, "45");
  private static final Reason ABOVE_CHARGE = Reason.of(AdjustmentGroup.OA, "94");
  private static final Reason UNITS_MISSING = Reason.of(AdjustmentGroup.CO, "16", "M53");

  /**
   * What all methods tell.
   *
   * @param fee of one unit, before modifiers
   * @param modifiers those that changed it, each with its part
   */
  public record Settled(
      Money fee, Quantity units, Rate part, List<String> modifiers, Money charge, Money allowed) {}

  /** Each relative value with its geographic index. */
  public record Values(
      String locality, String work, String practice, String malpractice, String conversionFactor) {}

  /** Anesthesia units and dollars a unit. */
  public record Units(
      String base, Quantity minutes, String time, String status, String conversionFactor) {}

  /** Priced by a fee a unit. */
  public record ByFee(String contract, String schedule, Settled price) implements UnderContract {}

  /** Priced by relative values. */
  public record ByRelativeValue(
      String contract, String table, Setting setting, Values values, Settled price)
      implements UnderContract {}

  /** Priced by base and time units. */
  public record ByAnesthesiaUnits(String contract, String table, Units units, Settled price)
      implements UnderContract {}

  /** Priced at a part of its charge. */
  public record ByPercentOfCharge(String contract, Settled price) implements UnderContract {}

  /** Anesthesia without its minutes. */
  public record MinutesMissing(String procedure) implements Finding {}

  /** Modifiers whose price would be set from a report; nothing was added or taken off. */
  public record ByReport(List<String> modifiers) implements Finding {}

  /** The law limits what a provider who takes no part may charge. */
  public record AboveLimitingCharge(Money limit, Money charge) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<Contract> contract = line.findContract();
    if (contract.isEmpty() || line.isPriced()) {
      return;
    }
    List<Contract.Term> terms = contract.get().terms();
    for (int i = 0; i < terms.size() && !line.isPriced(); i++) {
      if (terms.get(i).method() instanceof PricingMethod.OfLine method
          && terms.get(i).suits(line.claim().claim(), line.service())) {
        if (method instanceof PricingMethod.Anesthesia
            && !AnesthesiaPrice.hasMinutes(line.service())) {
          line.priced();
          String procedure = line.service().procedure().code();
          line.deny(this, new MinutesMissing(procedure), UNITS_MISSING);
          return;
        }
        Optional<Worth> worth = worth(method, contract.get(), line);
        if (worth.isPresent()) {
          settle(line, contract.get(), worth.get());
        }
      }
    }
  }

  private static Optional<Worth> worth(
      PricingMethod.OfLine method, Contract contract, LineWorksheet line) {
    return switch (method) {
      case PricingMethod.FeeTable fees -> FeeTablePrice.of(fees, contract, line);
      case PricingMethod.ByRelativeValue values -> RelativeValuePrice.of(values, contract, line);
      case PricingMethod.Anesthesia units -> AnesthesiaPrice.of(units, contract, line);
      case PricingMethod.PercentOfCharge percent ->
          Optional.of(
              new Worth(
                  Exact.of(line.open()).times(percent.part()),
                  line.open(),
                  Quantity.ONE,
                  percent.part(),
                  List.of(),
                  Optional.empty(),
                  price -> new ByPercentOfCharge(contract.id(), price)));
    };
  }

  private void settle(LineWorksheet line, Contract contract, Worth worth) {
    List<String> byReport = contract.modifiers().byReport(line.service().procedure());
    if (!byReport.isEmpty()) {
      line.note(this, new ByReport(byReport));
    }
    Money charge = line.open();
    Money full = worth.fee().toMoney(Rounding.HALF_UP);
    Money allowed = contract.lesserOf() ? full.min(charge) : full;
    Finding finding =
        worth
            .finding()
            .apply(
                new Settled(
                    worth.unitFee(),
                    worth.units(),
                    worth.part(),
                    worth.modifiers(),
                    charge,
                    allowed));
    if (worth.price().isPresent()) {
      line.priced(worth.price().get());
    } else {
      line.priced();
    }
    Money rest = charge.minus(allowed);
    if (rest.isNegative()) {
      line.reduce(this, finding, ABOVE_CHARGE, rest);
    } else if (rest.isZero()) {
      line.note(this, finding);
    } else {
      takeOff(line, contract.balance(), finding, allowed);
    }
  }

  private void takeOff(
      LineWorksheet line, Contract.Balance balance, Finding finding, Money allowed) {
    Money rest = line.open().minus(allowed);
    if (line.hasInNetworkTerms() || !balance.patient()) {
      line.reduce(this, finding, WRITE_OFF, rest);
      return;
    }
    Money limit =
        balance.limit().map(part -> allowed.times(part, Rounding.HALF_UP)).orElse(line.open());
    Money beyond = line.open().minus(limit).max(Money.ZERO);
    if (rest.minus(beyond).isPositive()) {
      line.reduce(this, finding, BALANCE, rest.minus(beyond));
    } else {
      line.note(this, finding);
    }
    if (beyond.isPositive()) {
      line.reduce(this, new AboveLimitingCharge(limit, line.service().charge()), WRITE_OFF, beyond);
    }
  }
}
