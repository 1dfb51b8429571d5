package org.payersim.adjudication.cover;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.eligibility.Member;
import org.payersim.rules.EditReason;

/**
 * Had the patient died before the service? CO-13 if he had; the day of death itself is covered.
 * Source: CARC 13.
 */
public final class AliveOnDate extends LineStage {
  /** The service is dated after his death. */
  public record DiedBefore(LocalDate died, LocalDate service) implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    Optional<Member> patient = line.claim().patient();
    if (patient.isEmpty() || patient.get().facts().died().isEmpty()) {
      return;
    }
    LocalDate died = patient.get().facts().died().get();
    LocalDate service = line.service().service().to();
    if (service.isAfter(died)) {
      line.deny(
          this, new DiedBefore(died, service), line.claim().rules().reason(EditReason.DIED_BEFORE));
    }
  }
}
