package org.payersim.whatif.maker;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.adjudication.worksheet.OriginalClaim;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * Another frequency: an original claim, or one that names an original the payer has.
 *
 * @param asReplacement whether an original claim may become a replacement
 */
record FrequencyReplaced(boolean asReplacement) implements VariationMaker {
  private static final int MOST = 4;

  @Override
  public void make(Spot spot, Variations variations) {
    String now = spot.claim().frequency();
    if (!now.equals("1")) {
      variations.correction(
          Who.BILLER,
          spot.onClaim(
              Topic.FREQUENCY, now, "1", "frequency 1 (an original claim) in place of " + now),
          "The payer has no earlier claim for this service, or the bill is complete.",
          with(spot, "1", ""));
    }
    if (!now.equals("1") || asReplacement) {
      String frequency = now.equals("8") ? "8" : "7";
      spot.memory().of(spot.rules().familyOf(spot.claim())).originals().stream()
          .filter(original -> original.billedBy().equals(spot.claim().billing().party().id()))
          .map(OriginalClaim::payerControlNumber)
          .filter(number -> !isNamed(spot, frequency, number))
          .limit(MOST)
          .forEach(number -> replace(spot, variations, frequency, number));
    }
  }

  private static boolean isNamed(Spot spot, String frequency, String number) {
    return spot.claim().frequency().equals(frequency)
        && spot.claim().findReference("F8").equals(Optional.of(number));
  }

  private static void replace(Spot spot, Variations variations, String frequency, String number) {
    variations.correction(
        Who.BILLER,
        spot.onClaim(
            Topic.ORIGINAL_NUMBER,
            spot.claim().findReference("F8").orElse(""),
            number,
            "frequency " + frequency + ", naming claim " + number + " (REF F8)"),
        "The claim is meant to correct that one: what it says takes the place of all of it.",
        with(spot, frequency, number));
  }

  private static UnaryOperator<CaseFile> with(Spot spot, String frequency, String number) {
    return CaseEdits.claimAnew(
        spot.memory(),
        claim -> new ClaimEdit(claim).frequency(frequency).reference("F8", number).done());
  }
}
