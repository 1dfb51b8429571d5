package org.payersim.adjudication.edit;

import java.time.LocalDate;
import java.util.Optional;
import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.PriorService;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.claim.ClaimDetail;
import org.payersim.code.Reason;
import org.payersim.eligibility.Member;
import org.payersim.rules.EditReason;

/**
 * Did the patient come back to the same hospital within the payer's {@code readmissionDays}? CO-249
 * on every line. A planned admission (type 3) and a transfer in are none. Whether the two stays
 * have to do with each other is for an examiner: a payer may have this stage pend. Source: 42 CFR
 * 412.150 and following; CARC 249; the reading of the admission type is our own decision.
 */
public final class Readmission extends ClaimStage {
  private static final String PLANNED = "3";

  /** He did. */
  public record CameBack(String payerControlNumber, LocalDate left, LocalDate admitted)
      implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    int days = claim.rules().edits().readmissionDays();
    if (days == 0
        || PriorService.Stay.of(claim.claim()) != PriorService.Stay.HOSPITAL
        || !(claim.claim().detail() instanceof ClaimDetail.Institutional detail)
        || detail.stay().type().equals(PLANNED)) {
      return;
    }
    LocalDate admitted = detail.stay().admitted().orElse(detail.statement().from());
    Optional<PriorService> before = before(claim, admitted, days);
    if (before.isPresent()) {
      Finding finding =
          new CameBack(before.get().payerControlNumber(), before.get().service().to(), admitted);
      Reason reason = claim.rules().reason(EditReason.READMISSION);
      for (LineWorksheet line : claim.lines()) {
        if (!line.isDenied()) {
          line.deny(this, finding, reason);
        }
      }
    }
  }

  private static Optional<PriorService> before(Worksheet claim, LocalDate admitted, int days) {
    String person = claim.patient().map(Member::person).orElse("");
    String hospital = claim.claim().rendering().npi();
    return claim.caseFile().history().stream()
        .filter(prior -> prior.stay() == PriorService.Stay.HOSPITAL && !prior.denied())
        .filter(prior -> prior.person().equals(person) && prior.renderingNpi().equals(hospital))
        .filter(prior -> prior.service().to().isBefore(admitted))
        .filter(prior -> !prior.service().to().plusDays(days).isBefore(admitted))
        .findFirst();
  }
}
