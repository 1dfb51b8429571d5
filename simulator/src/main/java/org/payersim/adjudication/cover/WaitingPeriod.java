package org.payersim.adjudication.cover;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.Membership.Waiting;
import org.payersim.code.Reason;
import org.payersim.rules.EditReason;

/**
 * Has the patient been covered long enough? The plan may have a waiting period for everything, a
 * service rule one for its services, such as major dental work. Both run from the first day of
 * coverage without a gap, whatever plan it was by. PR-179 within it; the plan may say otherwise,
 * such as PR-177. Source: CARCs 179, 177; that coverage by another plan of the payer counts is our
 * own decision.
 */
public final class WaitingPeriod extends LineStage {
  /** Everything waits. */
  public record PlanWaits(LocalDate coveredSince, LocalDate over) implements Finding {}

  /** Services of this kind wait. */
  public record ServiceWaits(String rule, LocalDate coveredSince, LocalDate over)
      implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<Waiting> ofPlan = line.plan().membership().waiting();
    if (ofPlan.isPresent()) {
      LocalDate since = since(line);
      LocalDate over = since.plus(ofPlan.get().period());
      if (line.service().service().from().isBefore(over)) {
        line.deny(this, new PlanWaits(since, over), ofPlan.get().reason());
        return;
      }
    }
    Optional<Period> ofService =
        line.findRule().isPresent()
            ? line.findRule().get().requirements().waiting()
            : Optional.empty();
    if (ofService.isPresent()) {
      service(line, line.findRule().get().name(), ofService.get());
    }
  }

  private void service(LineWorksheet line, String rule, Period period) {
    LocalDate since = since(line);
    LocalDate over = since.plus(period);
    if (line.service().service().from().isBefore(over)) {
      Reason reason = line.claim().rules().reason(EditReason.WAITING_PERIOD);
      line.deny(this, new ServiceWaits(rule, since, over), reason);
    }
  }

  private static LocalDate since(LineWorksheet line) {
    LocalDate day = line.service().service().from();
    return line.claim().patient().orElseThrow().coveredSince(day);
  }
}
