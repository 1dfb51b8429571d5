package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.Claim;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;

/**
 * A subscriber with his dependents: those who share a member number, a ledger and the family
 * limits.
 *
 * @param id the member number on the card
 * @param members the subscriber first
 * @param policy what else is on file
 */
public record Family(String id, List<Member> members, Policy policy) {
  private static final DateSpan FOR_EVER = DateSpan.from(LocalDate.of(1, 1, 1));

  public Family {
    members = List.copyOf(members);
  }

  /** The subscriber himself. */
  public Optional<Member> findSubscriber() {
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (member.isSubscriber()) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  /** The member with this number within the family. */
  public Optional<Member> findPerson(String person) {
    return members.stream().filter(member -> member.person().equals(person)).findFirst();
  }

  /** The woman a child of this birthday is taken to be born to: the covered one of the parents. */
  public Optional<Member> findMother(LocalDate born) {
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (member.gender().equals("F")
          && member.isParent()
          && member.findCoverage(born).isPresent()) {
        return Optional.of(member);
      }
    }
    return findSubscriber();
  }

  /** The member a claim is for: the subscriber, or the dependent who answers its description. */
  public Optional<Member> findPatient(Claim claim) {
    return claim.patient().isSubscriber() ? findSubscriber() : findDependent(claim.patient());
  }

  /**
   * A dependent has no number of his own: birth date and first name must agree, or, if no birth
   * date was sent, first and last name. Of twins the one whose first name is the same goes before
   * one whose name is merely abbreviated.
   */
  private Optional<Member> findDependent(Patient patient) {
    Optional<Member> abbreviated = Optional.empty();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (!member.isSubscriber() && sameBirthOrLastName(member, patient)) {
        String firstName = patient.party().firstName();
        if (PersonName.same(member.firstName(), firstName)) {
          return Optional.of(member);
        }
        if (abbreviated.isEmpty() && PersonName.alike(member.firstName(), firstName)) {
          abbreviated = Optional.of(member);
        }
      }
    }
    return abbreviated;
  }

  private static boolean sameBirthOrLastName(Member member, Patient patient) {
    Optional<LocalDate> born = patient.birthDate();
    return born.isPresent()
        ? born.get().equals(member.birthDate())
        : PersonName.same(member.lastName(), patient.party().lastName());
  }

  /**
   * Whether this plan covers nobody else of the family on that day. A family nobody enrolled is
   * taken to have several members.
   */
  public boolean coversAlone(Member member, String planId, LocalDate day) {
    if (members.isEmpty()) {
      return false;
    }
    for (int i = 0; i < members.size(); i++) {
      Member other = members.get(i);
      if (!other.person().equals(member.person()) && other.isCoveredBy(planId, day)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The patient of a claim as he would be if he were enrolled in a plan for ever. In the ledger he
   * is known by name and birth date.
   */
  public Member enrol(Claim claim, String planId) {
    return enrol(
        claim, List.of(new Member.Coverage(planId, FOR_EVER, Optional.empty())), MemberFacts.NONE);
  }

  /**
   * The child a claim is for whom nobody enrolled yet, covered from its birth on.
   *
   * @param days for so many days, possibly none
   */
  public Member newborn(Claim claim, String planId, int days) {
    LocalDate born = claim.patient().birthDate().orElseThrow();
    return enrol(
        claim,
        days == 0
            ? List.of()
            : List.of(
                new Member.Coverage(
                    planId, new DateSpan(born, born.plusDays(days - 1)), Optional.empty())),
        MemberFacts.NEWBORN);
  }

  private Member enrol(Claim claim, List<Member.Coverage> coverages, MemberFacts facts) {
    Party party = claim.patient().party();
    Optional<LocalDate> born = claim.patient().birthDate();
    StringBuilder person = new StringBuilder(40);
    PersonName.appendNormal(party.lastName(), person);
    PersonName.appendNormal(party.firstName(), person.append('/'));
    if (born.isPresent()) {
      person.append('/').append(born.get());
    }
    return new Member(
        id,
        person.toString(),
        party.lastName(),
        party.firstName(),
        born.orElse(LocalDate.EPOCH),
        claim.patient().gender(),
        claim.patient().relationship(),
        coverages,
        facts);
  }
}
