package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.claim.ClaimType;
import org.payersim.reference.TableKind;
import org.payersim.whatif.variation.LineEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * Another place of service.
 *
 * @param places which are tried where the payer's table does not name any
 */
record PlaceReplaced(List<String> places) implements VariationMaker {
  private static final int MOST = 4;

  @Override
  public void make(Spot spot, Variations variations) {
    if (spot.claim().type() == ClaimType.INSTITUTIONAL) {
      return;
    }
    List<String> listed =
        spot.rules().tables().listSeconds(TableKind.PLACES, spot.code(), spot.day());
    String now = spot.claim().placeOfService(spot.line());
    (listed.isEmpty() ? places : listed)
        .stream()
            .filter(place -> !place.equals(now))
            .limit(MOST)
            .forEach(
                place ->
                    variations.correction(
                        Who.BILLER,
                        spot.onLine(
                            Topic.PLACE_OF_SERVICE,
                            now,
                            place,
                            "place of service " + place + " in place of " + now),
                        "The chart shows that the service was rendered at a place of kind "
                            + place
                            + ". Another place than the true one is falsification.",
                        spot.editLine(line -> new LineEdit(line).placeOfService(place).done())));
  }
}
