package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.eligibility.Policy;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Judgement;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** No other payer comes first: none is on file, and the claim names none. */
final class OnlyPayer implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (!spot.claim().payerSequence().equals("P")) {
      boolean others =
          !spot.claim().otherPayers().isEmpty()
              || spot.family().filter(f -> !f.policy().others().isEmpty()).isPresent();
      variations.add(
          others ? Who.NOBODY : Who.BILLER,
          others ? Judgement.FALSIFICATION : Judgement.CORRECTION,
          spot.onClaim(
              Topic.PLACE_AMONG_PAYERS,
              spot.claim().payerSequence(),
              "P",
              "this payer named as the first (SBR01 P)"),
          "Right only if the patient has no other coverage that comes first: ask by a 270.",
          CaseEdits.claim(
              claim -> new ClaimEdit(claim).payerSequence("P").otherPayers(List.of()).done()));
    }
    if (spot.family().isPresent() && !spot.family().get().policy().others().isEmpty()) {
      variations.fact(
          Who.PATIENT,
          spot.onClaim(
              Topic.FAMILY_FILE,
              spot.family().get().policy().others().get(0).payerName(),
              "",
              "no other coverage is on file any more"),
          "The other coverage has ended; the subscriber tells the payer so.",
          FamilyEdit.onFile(
              FamilyEdit.policy(
                  spot.family().get(),
                  policy ->
                      new Policy(
                          policy.tier(),
                          policy.paidThrough(),
                          policy.formerIds(),
                          policy.sponsor(),
                          List.of(),
                          policy.injuries()))));
    }
  }
}
