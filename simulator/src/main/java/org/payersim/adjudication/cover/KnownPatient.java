package org.payersim.adjudication.cover;

import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;

/**
 * Is the patient a member of the subscriber's family? A dependent is found by birth date and first
 * name. If he is not: PR-32 on every line, CLP02 4. Source: CARC 32, patient not an eligible
 * dependent; 005010X221A1 CLP02.
 */
public final class KnownPatient extends ClaimStage {
  private static final Reason NOT_OUR_DEPENDENT = Reason.of(AdjustmentGroup.PR, "32");

  /** A member. */
  public record Found(String person, String relationship) implements Finding {}

  /** Not one of the family. */
  public record NotOurDependent(String memberId, String relationship) implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    if (claim.patient().isPresent()) {
      claim.note(
          this, new Found(claim.patient().get().person(), claim.patient().get().relationship()));
      return;
    }
    Finding finding =
        new NotOurDependent(
            claim.claim().subscriber().memberId(), claim.claim().patient().relationship());
    for (LineWorksheet line : claim.lines()) {
      line.deny(this, finding, NOT_OUR_DEPENDENT);
    }
  }
}
