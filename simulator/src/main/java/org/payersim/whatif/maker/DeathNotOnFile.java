package org.payersim.whatif.maker;

import java.util.Optional;
import org.payersim.adjudication.cover.AliveOnDate;
import org.payersim.eligibility.MemberFacts;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** No death is on file. */
final class DeathNotOnFile implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    if (!(spot.finding() instanceof AliveOnDate.DiedBefore dead)
        || spot.family().isEmpty()
        || spot.patient().isEmpty()) {
      return;
    }
    variations.fact(
        Who.PAYER,
        spot.onClaim(
            Topic.FAMILY_FILE, dead.died().toString(), "", "no death is on file for the patient"),
        "The payer's file is wrong; the family or the agency it came from has it put right.",
        FamilyEdit.onFile(
            FamilyEdit.member(
                spot.family().get(),
                spot.patient().get(),
                member ->
                    FamilyEdit.facts(
                        member,
                        facts ->
                            new MemberFacts(
                                Optional.empty(),
                                facts.isNewborn(),
                                facts.primaryCare(),
                                facts.qualified(),
                                facts.credits(),
                                facts.missingTeeth())))));
  }
}
