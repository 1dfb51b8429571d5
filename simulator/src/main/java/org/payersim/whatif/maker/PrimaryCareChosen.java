package org.payersim.whatif.maker;

import java.util.List;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.MemberFacts;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The patient has chosen who rendered the service as his primary care provider. */
final class PrimaryCareChosen implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    String npi = spot.renderingNpi();
    if (npi.isEmpty() || spot.family().isEmpty() || spot.patient().isEmpty()) {
      return;
    }
    variations.fact(
        Who.PATIENT,
        spot.onClaim(
            Topic.PRIMARY_CARE,
            spot.patient().get().facts().findPrimaryCare(spot.day()).orElse(""),
            npi,
            "the patient has chosen " + npi + " as primary care provider"),
        "He chose before the service; most plans take a change from the next month on.",
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
                                List.of(new MemberFacts.PrimaryCare(npi, DateSpan.day(spot.day()))),
                                facts.qualified(),
                                facts.credits(),
                                facts.missingTeeth())))));
  }
}
