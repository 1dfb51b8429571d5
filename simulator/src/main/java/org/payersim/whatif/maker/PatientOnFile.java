package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.payersim.adjudication.worksheet.CaseFile;
import org.payersim.claim.Patient;
import org.payersim.eligibility.Family;
import org.payersim.eligibility.Member;
import org.payersim.whatif.variation.Spot;
import org.payersim.whatif.variation.Topic;
import org.payersim.whatif.variation.VariationMaker;
import org.payersim.whatif.variation.Variations;
import org.payersim.whatif.variation.Who;

/** Birth date and sex of the patient are on file as the claim has them. */
final class PatientOnFile implements VariationMaker {
  @Override
  public void make(Spot spot, Variations variations) {
    Optional<Family> family = spot.family();
    Optional<Member> member = spot.patient();
    Patient sent = spot.claim().patient();
    if (family.isEmpty() || member.isEmpty()) {
      return;
    }
    String other = member.get().gender().equals("F") ? "M" : "F";
    String gender =
        sent.gender().isEmpty() || sent.gender().equals(member.get().gender())
            ? other
            : sent.gender();
    variations.fact(
        Who.PATIENT,
        spot.onClaim(
            Topic.FAMILY_FILE,
            member.get().gender(),
            gender,
            "the patient is on file with sex " + gender),
        "The payer's file is wrong, and the subscriber has it put right.",
        edit(family.get(), member.get(), member.get().birthDate(), gender));
    sent.birthDate()
        .filter(born -> !born.equals(member.get().birthDate()))
        .ifPresent(
            born ->
                variations.fact(
                    Who.PATIENT,
                    spot.onClaim(
                        Topic.FAMILY_FILE,
                        member.get().birthDate().toString(),
                        born.toString(),
                        "the patient is on file as born on " + born),
                    "The payer's file is wrong, and the subscriber has it put right.",
                    edit(family.get(), member.get(), born, member.get().gender())));
  }

  private static UnaryOperator<CaseFile> edit(
      Family family, Member member, LocalDate born, String gender) {
    return FamilyEdit.onFile(
        FamilyEdit.member(family, member, m -> FamilyEdit.person(m, born, gender)));
  }
}
