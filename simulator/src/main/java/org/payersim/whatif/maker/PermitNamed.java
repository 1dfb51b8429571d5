package org.payersim.whatif.maker;

import org.payersim.benefit.Authorization;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * The number of an authorisation or referral that is on file, named on the claim; or no number.
 *
 * @param kind which of them
 */
record PermitNamed(Authorization.Kind kind) implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    String now = Permit.number(spot, kind).orElse("");
    for (Authorization permit : Permit.onFile(spot, kind)) {
      if (!permit.number().equals(now)) {
        variations.correction(
            Who.BILLER,
            spot.onLine(
                Permit.topic(kind),
                now,
                permit.number(),
                Permit.word(kind)
                    + " "
                    + permit.number()
                    + " of the payer's file named on the claim"),
            "The service was rendered under it.",
            Permit.naming(spot, kind, permit.number()));
      }
    }
    if (!now.isEmpty()) {
      variations.correction(
          Who.BILLER,
          spot.onLine(Permit.topic(kind), now, "", "number " + now + " left out"),
          "The number does not belong to this service; the payer looks for one itself.",
          Permit.naming(spot, kind, ""));
    }
  }
}
