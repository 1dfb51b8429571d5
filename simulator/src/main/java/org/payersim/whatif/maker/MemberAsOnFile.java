package org.payersim.whatif.maker;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.payersim.claim.Claim;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;
import org.payersim.claim.Subscriber;
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

/**
 * The subscriber as the payer has him on file: under the claim's number, or somebody of the
 * subscriber's birthday and name under another.
 */
final class MemberAsOnFile implements VariationMaker {
  private static final int MOST = 4;

  @Override
  public void make(Spot spot, Variations variations) {
    Subscriber sent = spot.claim().subscriber();
    Stream<Member> underNumber = spot.family().flatMap(Family::findSubscriber).stream();
    Stream<Member> ofBirthday =
        sent.birthDate().stream()
            .flatMap(born -> spot.rules().listMembers(born).stream())
            .filter(member -> member.isSubscriber() && isLike(member, sent.party()));
    Stream.concat(underNumber, ofBirthday)
        .distinct()
        .limit(MOST)
        .filter(member -> !isSame(member, sent))
        .forEach(member -> make(spot, variations, sent, member));
  }

  private static boolean isLike(Member member, Party party) {
    return PersonName.alike(member.lastName(), party.lastName())
        || PersonName.alike(member.firstName(), party.firstName());
  }

  private static boolean isSame(Member member, Subscriber sent) {
    return member.familyId().equals(sent.memberId())
        && member.isNamed(sent.party())
        && sent.birthDate().equals(Optional.of(member.birthDate()));
  }

  private static void make(Spot spot, Variations variations, Subscriber sent, Member member) {
    variations.correction(
        Who.BILLER,
        spot.onClaim(
            Topic.MEMBER,
            words(
                sent.memberId(),
                sent.party().firstName(),
                sent.party().lastName(),
                sent.birthDate()),
            words(
                member.familyId(),
                member.firstName(),
                member.lastName(),
                Optional.of(member.birthDate())),
            "member number, name and birth date as on file ("
                + member.familyId()
                + ", "
                + member.firstName()
                + " "
                + member.lastName()
                + ")"),
        "That is the person who was treated: look at the card, or ask by a 270 first.",
        CaseEdits.claimAnew(spot.memory(), claim -> as(claim, member)));
  }

  private static String words(String number, String first, String last, Optional<LocalDate> born) {
    return (number + " " + first + " " + last + " " + born.map(LocalDate::toString).orElse(""))
        .strip();
  }

  private static Claim as(Claim claim, Member member) {
    Subscriber before = claim.subscriber();
    Party party =
        new Party(
            true,
            member.lastName(),
            member.firstName(),
            before.party().middleName(),
            before.party().suffix(),
            "MI",
            member.familyId(),
            before.party().address(),
            before.party().references(),
            "");
    Optional<LocalDate> born = Optional.of(member.birthDate());
    Patient patient = claim.patient();
    return new ClaimEdit(claim)
        .subscriber(
            new Subscriber(
                party,
                born,
                member.gender(),
                before.groupNumber(),
                before.groupName(),
                before.insuranceType()))
        .patient(
            patient.isSubscriber()
                ? new Patient(Patient.SELF, party, born, member.gender())
                : patient)
        .done();
  }
}
