package org.payersim.adjudication.cover;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.CoverageEnded;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.benefit.Membership.Grace;
import org.payersim.rules.EditReason;

/**
 * Are the premiums paid for the day of service? If not, the plan's grace period says what happens:
 * its first months are paid whatever comes; in the others claims wait, or are denied as undecided
 * (OA-257), as long as the premiums may still come; once it is over, or without one, coverage has
 * ended with the last day that is paid (PR-27). Source: 45 CFR 156.270(d) and (g) for exchange
 * plans with advance tax credits: three months, of which the first is paid; CARCs 257 and 27.
 */
public final class GracePeriod extends LineStage {
  /** Late, but still paid. */
  public record StillPaid(LocalDate paidThrough, LocalDate service, LocalDate paidUntil)
      implements Finding {}

  /** Nobody knows yet. */
  public record Undecided(LocalDate paidThrough, LocalDate service, LocalDate graceEnds)
      implements Finding {}

  /** Never paid; coverage ended. */
  public record NotPaid(LocalDate paidThrough, LocalDate service, LocalDate ended)
      implements CoverageEnded {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<LocalDate> paidThrough = line.claim().policy().paidThrough();
    LocalDate service = line.service().service().to();
    if (paidThrough.isPresent() && service.isAfter(paidThrough.get())) {
      late(line, paidThrough.get(), service);
    }
  }

  private void late(LineWorksheet line, LocalDate paidThrough, LocalDate service) {
    Optional<Grace> grace = line.plan().membership().grace();
    LocalDate paidUntil = grace.isPresent() ? grace.get().paidEnd(paidThrough) : paidThrough;
    LocalDate ends = grace.isPresent() ? grace.get().end(paidThrough) : paidThrough;
    boolean over = line.claim().caseFile().receivedOn().isAfter(ends) || service.isAfter(ends);
    if (!service.isAfter(paidUntil)) {
      line.note(this, new StillPaid(paidThrough, service, paidUntil));
    } else if (over) {
      line.deny(
          this,
          new NotPaid(paidThrough, service, paidUntil),
          line.claim().rules().reason(EditReason.PREMIUM_NOT_PAID));
    } else if (grace.isPresent() && grace.get().pends()) {
      line.pend(
          this,
          new Undecided(paidThrough, service, ends),
          line.claim().rules().reason(EditReason.GRACE_UNDECIDED));
    } else {
      line.deny(
          this,
          new Undecided(paidThrough, service, ends),
          line.claim().rules().reason(EditReason.GRACE_UNDECIDED));
    }
  }
}
