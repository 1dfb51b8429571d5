package org.payersim.whatif.maker;

import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.eligibility.PersonName;
import org.payersim.whatif.variation.CaseEdits;
import org.payersim.whatif.variation.ClaimEdit;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** The patient as one of the family the payer has on file; or the subscriber himself. */
final class DependentAsOnFile implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    Patient sent = spot.claim().patient();
    for (Member member : spot.family().map(Family::members).orElse(List.of())) {
      if (isLike(member, sent)) {
        variations.correction(
            Who.BILLER,
            spot.onClaim(
                Topic.PATIENT,
                sent.party().firstName() + " " + sent.party().lastName(),
                member.firstName() + " " + member.lastName(),
                "patient as on file: "
                    + member.firstName()
                    + " "
                    + member.lastName()
                    + ", born "
                    + member.birthDate()),
            "That is the person who was treated. Another's name to have it paid is falsification.",
            CaseEdits.claim(claim -> as(claim, member)));
      }
    }
  }

  private static boolean isLike(Member member, Patient sent) {
    boolean born = sent.birthDate().equals(Optional.of(member.birthDate()));
    boolean first = PersonName.alike(member.firstName(), sent.party().firstName());
    return (born || first) && !(born && first && member.isNamed(sent.party()));
  }

  private static Claim as(Claim claim, Member member) {
    Party before = claim.patient().party();
    return new ClaimEdit(claim)
        .patient(
            new Patient(
                member.relationship(),
                Party.person(
                    member.lastName(), member.firstName(), before.idQualifier(), before.id()),
                Optional.of(member.birthDate()),
                member.gender()))
        .done();
  }
}
