package org.payersim.whatif.maker;

import java.util.Set;
import org.payersim.adjudication.cover.MissingTooth;
import org.payersim.eligibility.MemberFacts;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;

/** The tooth is not on file as missing when coverage began. */
final class ToothPresent implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (!(spot.finding() instanceof MissingTooth.MissingBefore missing)
        || spot.family().isEmpty()
        || spot.patient().isEmpty()) {
      return;
    }
    variations.request(
        spot.onClaim(
            Topic.FAMILY_FILE,
            missing.tooth(),
            "",
            "tooth " + missing.tooth() + " is on file as lost after coverage began"),
        "X-rays or records of the time prove when the tooth was lost.",
        FamilyEdit.onFile(
            FamilyEdit.member(
                spot.family().get(),
                spot.patient().get(),
                member ->
                    FamilyEdit.facts(
                        member,
                        facts ->
                            new MemberFacts(
                                facts.died(),
                                facts.isNewborn(),
                                facts.primaryCare(),
                                facts.qualified(),
                                facts.credits(),
                                Set.of())))));
  }
}
