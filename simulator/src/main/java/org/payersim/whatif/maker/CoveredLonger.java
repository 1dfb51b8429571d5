package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The patient has been covered so long that nothing waits any more. */
final class CoveredLonger implements VariationMaker {
  private static final int YEARS = 5;

  @Override
  public void make(Spot spot, Variations variations) {
    Optional<Family> family = spot.family();
    Optional<Member> patient = spot.patient();
    Optional<Member.Coverage> now = patient.flatMap(member -> member.findCoverage(spot.day()));
    if (family.isEmpty() || patient.isEmpty() || now.isEmpty()) {
      return;
    }
    LocalDate since = spot.day().minusYears(YEARS);
    List<Member.Coverage> longer =
        List.of(
            new Member.Coverage(
                now.get().planId(),
                new DateSpan(since, now.get().span().to()),
                now.get().endRecorded()));
    variations.fact(
        Who.PAYER,
        spot.onClaim(
            Topic.COVERAGE,
            now.get().span().from().toString(),
            since.toString(),
            "the patient has been covered long enough for the waiting period to be over"),
        "Earlier coverage that counts is proved to the payer; otherwise only time helps.",
        FamilyEdit.onFile(
            FamilyEdit.member(
                family.get(), patient.get(), member -> FamilyEdit.coverages(member, longer))));
  }
}
