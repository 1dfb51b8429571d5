package org.payersim.whatif.variation;

import org.payersim.adjudication.worksheet.CaseFile;

/** What the payer remembered of its families when the claim was decided. */
@FunctionalInterface
public interface Memory {
  /** The family's file of that time. */
  FamilyFile of(String familyId);

  /** The same case with what is remembered of the family its claim names. */
  default CaseFile gather(CaseFile caseFile) {
    return of(caseFile.rules().familyOf(caseFile.claim())).gather(caseFile);
  }
}
