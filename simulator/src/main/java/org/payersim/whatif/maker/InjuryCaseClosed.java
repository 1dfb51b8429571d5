package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.adjudication.cover.InjuryLiability;
import org.payersim.eligibility.Policy;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/**
 * No injury others answer for is on file; or he refuses; or the claim does not speak of an
 * accident.
 */
final class InjuryCaseClosed implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (spot.finding() instanceof InjuryLiability.CaseOnFile injury && spot.family().isPresent()) {
      variations.fact(
          Who.PATIENT,
          spot.onClaim(
              Topic.FAMILY_FILE,
              injury.insurer(),
              "",
              "the case with " + injury.insurer() + " is closed, or not about this service"),
          "The patient or the insurer tells the payer so. Otherwise bill " + injury.insurer() + ".",
          FamilyEdit.onFile(
              FamilyEdit.policy(
                  spot.family().get(),
                  policy ->
                      new Policy(
                          policy.tier(),
                          policy.paidThrough(),
                          policy.formerIds(),
                          policy.sponsor(),
                          policy.others(),
                          List.of()))));
    }
    variations.request(
        spot.onClaim(
            Topic.DOCUMENTS,
            "",
            "refusal",
            "whoever answers for the injury refuses in writing, and this payer pays in his place"),
        "Bill the insurer that answers first; its refusal goes to this payer with an appeal.",
        CaseEdits.overriding(List.of("InjuryLiability")));
    if (!spot.claim().detail().circumstances().causes().isEmpty()) {
      variations.falsification(
          spot.onClaim(
              Topic.ACCIDENT,
              String.join(" ", spot.claim().detail().circumstances().causes()),
              "",
              "no accident told (CLM11)"),
          "Unless it was none: then it is a correction.",
          CaseEdits.claim(
              claim -> new ClaimEdit(claim).detail(Details.withoutCauses(claim.detail())).done()));
    }
  }
}
