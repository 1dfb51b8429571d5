package org.payersim.adjudication.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.FeeSchedule;
import org.payersim.benefit.Plan;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.money.Money;
import org.payersim.money.Rounding;

/**
 * What is a protected service worth? The amount a state's law lays down (N867), else the lesser of
 * the charge (N870) and the qualifying payment amount (N869). It is both what the patient's share
 * is a part of and what is paid at first; the rest of the charge is CO-45, never the patient's. A
 * service without such an amount goes on to the plan's other prices. Source: 45 CFR 149.30,
 * 149.110, 149.140; RARCs N867, N869, N870.
 */
public final class RecognizedAmount extends LineStage {
  private static final Reason WRITE_OFF = Reason.of(AdjustmentGroup.CO, "45");

  /** What the amount rests on. */
  public enum Basis {
    STATE_LAW("N867"),
    QUALIFYING_PAYMENT("N869"),
    CHARGE_BELOW_IT("N870");

    private final String rarc;

    Basis(String rarc) {
      this.rarc = rarc;
    }
  }

  /** The amount the law lays down. */
  public record Recognized(Basis basis, Money amount, Money charge) implements Finding {}

  /** The rest of the charge. */
  public record MayNotBeBilled(Money rest) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<Plan.Recognized> sources = line.plan().prices().surprise();
    if (!line.isProtected() || sources.isEmpty()) {
      return;
    }
    Optional<Money> byState = sources.get().stateLaw().flatMap(id -> find(line, id));
    if (byState.isPresent()) {
      settle(line, Basis.STATE_LAW, byState.get().min(line.open()));
      return;
    }
    Optional<Money> qualifying = find(line, sources.get().qualifyingPayment());
    if (qualifying.isPresent()) {
      boolean below = line.open().compareTo(qualifying.get()) < 0;
      settle(
          line,
          below ? Basis.CHARGE_BELOW_IT : Basis.QUALIFYING_PAYMENT,
          qualifying.get().min(line.open()));
    }
  }

  private static Optional<Money> find(LineWorksheet line, String id) {
    LocalDate day = line.service().service().from();
    Optional<FeeSchedule> schedule = line.claim().rules().findFeeSchedule(id, day);
    return schedule
        .flatMap(fees -> fees.find(line.service().procedure()))
        .map(fee -> fee.times(line.service().units(), Rounding.HALF_UP));
  }

  private void settle(LineWorksheet line, Basis basis, Money amount) {
    Money rest = line.open().minus(amount);
    line.priced();
    line.remark(this, new Recognized(basis, amount, line.open()), List.of(basis.rarc));
    if (rest.isPositive()) {
      line.reduce(this, new MayNotBeBilled(rest), WRITE_OFF, rest);
    }
  }
}
