package org.payersim.whatif.maker;

import org.payersim.claim.ClaimDetail;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The patient came back as planned: an admission of type 3. */
final class AdmissionPlanned implements VariationMaker {
  private static final String ELECTIVE = "3";

  @Override
  public void make(Spot spot, Variations variations) {
    if (spot.claim().detail() instanceof ClaimDetail.Institutional detail
        && !detail.stay().type().equals(ELECTIVE)) {
      variations.correction(
          Who.BILLER,
          spot.onClaim(
              Topic.ADMISSION_TYPE,
              detail.stay().type(),
              ELECTIVE,
              "type of admission 3 (planned) in place of " + detail.stay().type()),
          "The chart of the first stay shows that the second was planned.",
          CaseEdits.claim(
              claim ->
                  claim.detail() instanceof ClaimDetail.Institutional d
                      ? new ClaimEdit(claim).detail(Details.admitted(d, ELECTIVE)).done()
                      : claim));
    }
  }
}
