package org.payersim.adjudication.price;

import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Price;
import org.payersim.benefit.Instalments;
import org.payersim.claim.ClaimDetail;
import org.payersim.money.Money;
import org.payersim.money.Quantity;
import org.payersim.money.Rate;
import org.payersim.money.Rounding;
import org.payersim.rules.EditReason;

/**
 * An orthodontic course is billed whole when the appliance is placed, and paid in part: the rest is
 * for the visits that follow, OA-101. How many instalments follow the claim says (DN101), else the
 * plan. The patient's share and every maximum are found of what is paid now. Source: contracts of
 * dental plans, commonly a quarter to a third at once; CARC 101, payment expected once the service
 * is rendered; that it stands in group OA is our own decision.
 */
public final class OrthodonticCourse extends LineStage {
  private static final long THOUSAND = 1000;

  /**
   * The course begins.
   *
   * @param fee what the whole course is worth
   * @param initial part of it paid now
   * @param now what that comes to
   * @param instalments how many follow
   */
  public record Begun(Money fee, Rate initial, Money now, Money rest, int instalments)
      implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<Instalments> terms = OrthodonticVisit.terms(line);
    if (terms.isEmpty() || !terms.get().isAppliance(line.service().procedure().code())) {
      return;
    }
    Money fee = line.open();
    Money now = fee.times(terms.get().initial(), Rounding.HALF_UP);
    Money rest = fee.minus(now);
    if (rest.isPositive()) {
      int instalments = months(line).orElse(terms.get().months());
      line.priced(Price.course(fee, line.service().units(), now, instalments));
      line.reduce(
          this,
          new Begun(fee, terms.get().initial(), now, rest, instalments),
          line.claim().rules().reason(EditReason.INSTALMENTS_TO_COME),
          rest);
    }
  }

  /** Whole months of the treatment; a month that is only begun counts. */
  private static Optional<Integer> months(LineWorksheet line) {
    return line.claim().claim().detail() instanceof ClaimDetail.Dental dental
        ? dental
            .orthodontics()
            .flatMap(treatment -> treatment.months())
            .map(Quantity::thousandths)
            .filter(thousandths -> thousandths > 0)
            .map(thousandths -> Math.toIntExact((thousandths + THOUSAND - 1) / THOUSAND))
        : Optional.empty();
  }
}
