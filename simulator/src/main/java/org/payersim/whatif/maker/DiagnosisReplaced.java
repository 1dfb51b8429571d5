package org.payersim.whatif.maker;

import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.claim.Diagnosis;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;

/** A diagnosis of the claim replaced by another code. */
final class DiagnosisReplaced {
  private DiagnosisReplaced() {}

  static UnaryOperator<CaseFile> edit(String before, String after) {
    return CaseEdits.claim(
        claim ->
            new ClaimEdit(claim)
                .diagnoses(
                    claim.diagnoses().stream()
                        .map(
                            d ->
                                d.code().equals(before)
                                    ? new Diagnosis(d.qualifier(), after, d.presentOnAdmission())
                                    : d)
                        .toList())
                .done());
  }
}
