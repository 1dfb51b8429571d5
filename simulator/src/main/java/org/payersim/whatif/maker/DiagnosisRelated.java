package org.payersim.whatif.maker;

import org.payersim.adjudication.edit.DiagnosisValid;
import org.payersim.reference.CodeKey;
import org.payersim.reference.ReferenceTables;
import org.payersim.reference.TableKind;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** Codes beside a diagnosis that is not valid: those of the payer's table in the same category. */
final class DiagnosisRelated implements VariationMaker {
  private static final int CATEGORY = 3;
  private static final int MOST = 4;

  @Override
  public void make(Spot spot, Variations variations) {
    String wrong =
        switch (spot.finding()) {
          case DiagnosisValid.NotOnThatDay found -> found.diagnosis();
          case DiagnosisValid.NoSuchCode found -> found.diagnosis();
          default -> "";
        };
    if (wrong.length() < CATEGORY) {
      return;
    }
    String category = wrong.substring(0, CATEGORY);
    ReferenceTables tables = spot.rules().tables();
    tables.listCodes(TableKind.DIAGNOSES, spot.day()).stream()
        .filter(code -> code.startsWith(category) && !code.equals(wrong))
        .filter(code -> tables.find(TableKind.DIAGNOSES, CodeKey.of(code), spot.day()) == 1)
        .limit(MOST)
        .forEach(
            code ->
                variations.correction(
                    Who.PROVIDER,
                    spot.onClaim(
                        Topic.DIAGNOSIS,
                        wrong,
                        code,
                        "diagnosis " + code + " in place of " + wrong),
                    "The chart documents what " + code + " stands for.",
                    DiagnosisReplaced.edit(wrong, code)));
  }
}
