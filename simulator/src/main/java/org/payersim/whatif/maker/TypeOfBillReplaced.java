package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.claim.ClaimType;
import org.payersim.reference.TableKind;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * Another type of facility on an institutional bill.
 *
 * @param types which are tried where the payer's table names none
 */
record TypeOfBillReplaced(List<String> types) implements VariationMaker {
  private static final int MOST = 4;

  @Override
  public void make(Spot spot, Variations variations) {
    if (spot.claim().type() != ClaimType.INSTITUTIONAL) {
      return;
    }
    String now = spot.claim().facilityCode();
    List<String> listed =
        spot.rules().tables().listSeconds(TableKind.BILL_TYPES, spot.code(), spot.day());
    (listed.isEmpty() ? types : listed)
        .stream()
            .filter(type -> !type.equals(now))
            .limit(MOST)
            .forEach(
                type ->
                    variations.correction(
                        Who.BILLER,
                        spot.onClaim(
                            Topic.TYPE_OF_BILL,
                            now,
                            type,
                            "type of facility " + type + " in place of " + now),
                        "The patient was there as the type of bill says, with the order or"
                            + " admission that needs. Otherwise it is falsification.",
                        CaseEdits.claim(claim -> new ClaimEdit(claim).facilityCode(type).done())));
  }
}
