package org.payersim.whatif.maker;

import org.payersim.adjudication.price.HospitalAcquired;
import org.payersim.claim.Diagnosis;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The diagnosis was there on admission. */
final class PresentOnAdmission implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    String code =
        switch (spot.finding()) {
          case HospitalAcquired.NotThereBefore found -> found.diagnosis();
          case HospitalAcquired.NotSaid found -> found.diagnosis();
          default -> "";
        };
    if (code.isEmpty()) {
      return;
    }
    variations.correction(
        Who.PROVIDER,
        spot.onClaim(
            Topic.PRESENT_ON_ADMISSION,
            "",
            "Y",
            "diagnosis " + code + " was present on admission (indicator Y)"),
        "The notes of the admission show it.",
        CaseEdits.claim(
            claim ->
                new ClaimEdit(claim)
                    .diagnoses(
                        claim.diagnoses().stream()
                            .map(
                                d ->
                                    d.code().equals(code)
                                        ? new Diagnosis(d.qualifier(), d.code(), "Y")
                                        : d)
                            .toList())
                    .done()));
  }
}
