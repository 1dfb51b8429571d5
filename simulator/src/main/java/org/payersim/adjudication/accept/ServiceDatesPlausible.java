package org.payersim.adjudication.accept;

import java.time.LocalDate;
import java.util.List;
import org.payersim.adjudication.worksheet.EntryStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineFault;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.DateSpan;
import org.payersim.claim.ServiceLine;
import org.payersim.status.ClaimStatus;

/**
 * Were all services rendered by the day the claim came in? Every line that was not is told. Source:
 * 277CA status 187, dates of service (DTP 472).
 */
public final class ServiceDatesPlausible extends EntryStage {
  private static final ClaimStatus BAD_DATE = ClaimStatus.of("A7", "187");

  /** None lies in the future. */
  public record InThePast(LocalDate receivedOn) implements Finding {}

  /** A line ends after the day of receipt. */
  public record InTheFuture(int line, DateSpan service, LocalDate receivedOn)
      implements LineFault {}

  @Override
  protected void examine(Worksheet claim) {
    LocalDate receivedOn = claim.caseFile().receivedOn();
    List<ServiceLine> lines = claim.claim().lines();
    boolean future = false;
    for (int i = 0; i < lines.size(); i++) {
      ServiceLine line = lines.get(i);
      if (line.service().to().isAfter(receivedOn)) {
        claim.reject(this, new InTheFuture(line.number(), line.service(), receivedOn), BAD_DATE);
        future = true;
      }
    }
    if (!future) {
      claim.note(this, new InThePast(receivedOn));
    }
  }
}
