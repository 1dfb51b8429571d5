package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.payersim.claim.DateSpan;

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
 */
public record Member(
    String familyId,
    String person,
    String lastName,
    String firstName,
    LocalDate birthDate,
    String gender,
    String relationship,
    List<Coverage> coverages) {
  public Member {
    coverages = List.copyOf(coverages);
  }

  /**
   * Coverage by one plan.
   *
   * @param planId plan
   * @param span from when to when
   */
  public record Coverage(String planId, DateSpan span) {}
}
