package org.payersim.adjudication.cover;

import org.payersim.adjudication.worksheet.ClaimStage;
import org.payersim.adjudication.worksheet.Finding;
import org.payersim.adjudication.worksheet.LineWorksheet;
import org.payersim.adjudication.worksheet.Worksheet;
import org.payersim.code.AdjustmentGroup;
import org.payersim.code.Reason;
import org.payersim.eligibility.Policy;
import org.payersim.rules.EditReason;

/**
 * Is the patient a member of the subscriber's family? A dependent is found by birth date and first
 * name; a child nobody enrolled yet, by the plan's days for newborns. If he is not: PR-32 on every
 * line, and PR-33 where the contract covers nobody but the subscriber. A member number nobody has,
 * where it was not rejected: OA-31 with N382, CLP02 4. Source: CARCs 31, 32 and 33; 005010X221A1
 * CLP02.
 */
public final class KnownPatient extends ClaimStage {
  /** CLP02 of a denied claim whose patient nobody knows and who is not passed on. */
  private static final String UNKNOWN_PATIENT = "4";

  private static final Reason NOT_OUR_DEPENDENT = Reason.of(AdjustmentGroup.PR, "32");

  /** A member. */
  public record Found(String person, String relationship) implements Finding {}

  /** Not one of the family. */
  public record NotOurDependent(String memberId, String relationship) implements Finding {}

  /** Nobody has the member number. */
  public record NotInsuredHere(String memberId) implements Finding {}

  /** Nobody but the subscriber is covered. */
  public record NoDependentsCovered(String memberId, String relationship) implements Finding {}

  @Override
  protected void decide(Worksheet claim) {
    if (!claim.isAddressedToUs()) {
      return;
    }
    if (claim.patient().isPresent()) {
      claim.note(
          this, new Found(claim.patient().get().person(), claim.patient().get().relationship()));
      return;
    }
    String memberId = claim.claim().subscriber().memberId();
    if (claim.family().isEmpty()) {
      claim.processedAs(UNKNOWN_PATIENT);
      deny(claim, new NotInsuredHere(memberId), claim.rules().reason(EditReason.MEMBER_UNKNOWN));
      return;
    }
    String relationship = claim.claim().patient().relationship();
    boolean alone = claim.policy().tier() == Policy.Tier.EMPLOYEE_ONLY;
    Finding finding =
        alone
            ? new NoDependentsCovered(memberId, relationship)
            : new NotOurDependent(memberId, relationship);
    Reason reason =
        alone ? claim.rules().reason(EditReason.NO_DEPENDENTS_COVERED) : NOT_OUR_DEPENDENT;
    deny(claim, finding, reason);
  }

  private void deny(Worksheet claim, Finding finding, Reason reason) {
    for (LineWorksheet line : claim.lines()) {
      line.deny(this, finding, reason);
    }
  }
}
