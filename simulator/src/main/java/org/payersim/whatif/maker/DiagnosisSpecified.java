package org.payersim.whatif.maker;

import org.payersim.adjudication.edit.DiagnosisValid;
import org.payersim.reference.TableKind;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** More specific codes below a diagnosis that is only a heading, as the payer's table has them. */
final class DiagnosisSpecified implements VariationMaker {
  private static final int MOST = 6;

  @Override
  public void make(Spot spot, Variations variations) {
    if (!(spot.finding() instanceof DiagnosisValid.NotSpecific heading)) {
      return;
    }
    spot.rules().tables().listCodes(TableKind.DIAGNOSES, spot.day()).stream()
        .filter(code -> code.startsWith(heading.diagnosis()))
        .filter(code -> code.length() > heading.diagnosis().length())
        .limit(MOST)
        .forEach(
            code ->
                variations.correction(
                    Who.PROVIDER,
                    spot.onClaim(
                        Topic.DIAGNOSIS,
                        heading.diagnosis(),
                        code,
                        "diagnosis " + code + " in place of " + heading.diagnosis()),
                    "The chart documents " + code + ", not only what stands above it.",
                    DiagnosisReplaced.edit(heading.diagnosis(), code)));
  }
}
