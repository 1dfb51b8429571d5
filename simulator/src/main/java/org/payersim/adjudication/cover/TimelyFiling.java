package org.payersim.adjudication.cover;

import java.time.LocalDate;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineStage;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;

/**
 * Did the claim come in time? The plan's limit runs from the first day of the line; the last day is
 * still in time. CO-29 if not. Source: CARC 29; 42 CFR 424.44 has one calendar year, and CMS takes
 * the first day for professional claims (Pub. 100-04, chapter 1, section 70).
 */
public final class TimelyFiling extends LineStage {
  private static final Reason TOO_LATE = Reason.of(AdjustmentGroup.CO, "29");

  /** In time. */
  public record InTime(LocalDate receivedOn, LocalDate lastDay) implements Finding {}

  /** Too late. */
  public record Late(LocalDate service, LocalDate receivedOn, LocalDate lastDay)
      implements Finding {}

  @Override
  protected void decide(LineWorksheet line) {
    LocalDate service = line.service().service().from();
    LocalDate lastDay = line.plan().filingLimit().lastDay(service);
    LocalDate receivedOn = line.claim().caseFile().receivedOn();
    if (receivedOn.isAfter(lastDay)) {
      line.deny(this, new Late(service, receivedOn, lastDay), TOO_LATE);
    } else {
      line.note(this, new InTime(receivedOn, lastDay));
    }
  }
}
