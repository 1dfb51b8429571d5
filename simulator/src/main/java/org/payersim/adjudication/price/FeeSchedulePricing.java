package org.payersim.adjudication.price;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.FeeSchedule;
import org.payersim.benefit.Plan;
import org.payersim.benefit.UnlistedCodes;
import org.payersim.claim.ServiceLine;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;

/**
 * What is the service worth? The lesser of the charge and fee times units, out of network times the
 * plan's part of the fee, rounded once. The rest of the charge is CO-45 in network and PR-45 out of
 * it, where the provider may bill it to the patient. A code without a fee is allowed at the
 * schedule's default part of the charge, or denied CO-147 (PI-147 out of network), as the plan
 * says. Source: CARCs 45 and 147; lesser-of 42 CFR 414.21 and most contracts.
 */
public final class FeeSchedulePricing extends LineStage {
  private static final Reason WRITE_OFF = Reason.of(AdjustmentGroup.CO, "45");
  private static final Reason BALANCE = Reason.of(AdjustmentGroup.PR, "45");
  private static final Reason NO_RATE_IN_NETWORK = Reason.of(AdjustmentGroup.CO, "147");
  private static final Reason NO_RATE_OUT_OF_NETWORK = Reason.of(AdjustmentGroup.PI, "147");

  /** Priced by a fee; {@code part} is less than 100% out of network only. */
  public record ByFee(
      String schedule, Money fee, Quantity units, Rate part, Money charge, Money allowed)
      implements Finding {}

  /** No fee for the code; a percentage of the charge. */
  public record ByPercentOfCharge(
      String schedule, String procedure, Rate part, Money charge, Money allowed)
      implements Finding {}

  /** No fee for the code, and the plan allows nothing without one. */
  public record NoRateOnFile(String schedule, String procedure) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    if (line.isPriced()) {
      return;
    }
    ServiceLine service = line.service();
    Plan.Prices prices = line.plan().prices();
    Optional<FeeSchedule> schedule =
        line.claim().rules().findFeeSchedule(prices.feeSchedule(), service.service().from());
    Optional<Money> fee =
        schedule.isPresent() ? schedule.get().find(service.procedure()) : Optional.empty();
    if (fee.isPresent()) {
      byFee(line, prices, fee.get());
    } else if (schedule.isPresent()
        && schedule.get().unlisted().isPresent()
        && prices.unlisted() == UnlistedCodes.PERCENT_OF_CHARGE) {
      byPercentOfCharge(line, prices, schedule.get().unlisted().get());
    } else {
      line.deny(
          this,
          new NoRateOnFile(prices.feeSchedule(), service.procedure().code()),
          line.hasInNetworkTerms() ? NO_RATE_IN_NETWORK : NO_RATE_OUT_OF_NETWORK);
    }
  }

  private void byFee(LineWorksheet line, Plan.Prices prices, Money fee) {
    Quantity units = line.service().units();
    Rate part = line.hasInNetworkTerms() ? Rate.ALL : prices.outOfNetwork();
    Money charge = line.open();
    Money allowed = fee.atMost(charge, units, part, Rounding.HALF_UP);
    allow(line, new ByFee(prices.feeSchedule(), fee, units, part, charge, allowed), allowed);
  }

  private void byPercentOfCharge(LineWorksheet line, Plan.Prices prices, Rate part) {
    Money charge = line.open();
    Money allowed = charge.atMost(charge, Quantity.ONE, part, Rounding.HALF_UP);
    String procedure = line.service().procedure().code();
    allow(
        line,
        new ByPercentOfCharge(prices.feeSchedule(), procedure, part, charge, allowed),
        allowed);
  }

  private void allow(LineWorksheet line, Finding finding, Money allowed) {
    Money rest = line.open().minus(allowed);
    if (rest.isPositive()) {
      line.reduce(this, finding, line.hasInNetworkTerms() ? WRITE_OFF : BALANCE, rest);
    } else {
      line.note(this, finding);
    }
  }
}
