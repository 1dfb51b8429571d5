package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;
import org.payersim.claim.Party;
import org.payersim.claim.Patient;

/**
 * A covered person.
 *
 * @param familyId the subscriber's member number, shared by the family: the key of its ledger
 * @param person two digits within the family, 01 for the subscriber
 * @param lastName last name
 * @param firstName first name
 * @param birthDate date of birth
 * @param gender F, M or U
 * @param relationship relationship to the subscriber: 18 self, 01 spouse, 19 child
 * @param coverages dated coverage, in date order
 * @param facts what few members have on file
 */
public record Member(
    String familyId,
    String person,
    String lastName,
    String firstName,
    LocalDate birthDate,
    String gender,
    String relationship,
    List<Coverage> coverages,
    MemberFacts facts) {
  public Member {
    coverages = List.copyOf(coverages);
  }

  /**
   * Coverage by one plan.
   *
   * @param planId plan
   * @param span from when to when
   * @param endRecorded the day the end was put on file, if that was later than usual
   */
  public record Coverage(String planId, DateSpan span, Optional<LocalDate> endRecorded) {}

  public boolean isSubscriber() {
    return relationship.equals(Patient.SELF);
  }

  /** The subscriber or his spouse. */
  boolean isParent() {
    return isSubscriber() || relationship.equals(Patient.SPOUSE);
  }

  /** The coverage in force on that day. */
  public Optional<Coverage> findCoverage(LocalDate day) {
    for (int i = 0; i < coverages.size(); i++) {
      Coverage coverage = coverages.get(i);
      if (coverage.span.contains(day)) {
        return Optional.of(coverage);
      }
    }
    return Optional.empty();
  }

  /**
   * The first day of the coverage that lasts until this day without a gap, by whatever plan; the
   * day itself if there is none.
   */
  public LocalDate coveredSince(LocalDate day) {
    LocalDate since = day;
    for (int i = coverages.size() - 1; i >= 0; i--) {
      DateSpan span = coverages.get(i).span;
      if (span.contains(since) || span.to().equals(since.minusDays(1))) {
        since = span.from();
      }
    }
    return since;
  }

  boolean isCoveredBy(String planId, LocalDate day) {
    for (int i = 0; i < coverages.size(); i++) {
      Coverage coverage = coverages.get(i);
      if (coverage.planId.equals(planId) && coverage.span.contains(day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a person is submitted under this member's very name. */
  public boolean isNamed(Party party) {
    return PersonName.same(lastName, party.lastName())
        && PersonName.same(firstName, party.firstName());
  }

  /** Whether this is the member's last name; generational suffixes and titles do not count. */
  public boolean hasLastName(String name) {
    return PersonName.same(PersonName.bare(lastName), PersonName.bare(name));
  }

  /** Whether this is the member's first name, or an abbreviation of it. */
  public boolean hasFirstName(String name) {
    return PersonName.alike(firstName, name);
  }

  /** Whether last name, first name or birth date of a person as submitted are this member's. */
  public boolean sharesWith(Party party, Optional<LocalDate> born) {
    return PersonName.same(lastName, party.lastName())
        || PersonName.same(firstName, party.firstName())
        || (born.isPresent() && born.get().equals(birthDate));
  }

  /**
   * Whether a person as submitted may be this member: at most one of last name, first name and
   * birth date differs, and at least two agree if one does. What was not sent does not differ.
   */
  public boolean answersTo(Party party, Optional<LocalDate> born) {
    int agree = 0;
    int differ = 0;
    if (!party.lastName().isEmpty()) {
      if (PersonName.same(lastName, party.lastName())) {
        agree++;
      } else {
        differ++;
      }
    }
    if (!party.firstName().isEmpty()) {
      if (PersonName.alike(firstName, party.firstName())) {
        agree++;
      } else {
        differ++;
      }
    }
    if (born.isPresent()) {
      if (birthDate.equals(born.get())) {
        agree++;
      } else {
        differ++;
      }
    }
    return differ == 0 || (differ == 1 && agree >= 2);
  }
}
