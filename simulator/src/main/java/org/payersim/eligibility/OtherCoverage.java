package org.payersim.eligibility;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.payersim.claim.DateSpan;

/**
 * Coverage of members by another payer, as far as it is on file.
 *
 * @param payerId identifier of the payer
 * @param payerName its name
 * @param memberId number of the members there
 * @param persons whom of the family it covers; empty for everybody
 * @param subscriber who of the family is the employee there; empty if it is somebody else
 * @param birthday of the employee there, where he is not of the family
 * @param span from when to when
 * @param sponsor on what grounds
 * @param parents whose child a child is, here and there, where the parents live apart
 */
public record OtherCoverage(
    String payerId,
    String payerName,
    String memberId,
    List<String> persons,
    Optional<String> subscriber,
    Optional<MonthDay> birthday,
    DateSpan span,
    Sponsor sponsor,
    Optional<Parents> parents) {
  public OtherCoverage {
    persons = List.copyOf(persons);
  }

  /**
   * Parents who live apart.
   *
   * @param here what the subscriber here is to the child
   * @param there what the employee there is
   */
  public record Parents(Parent here, Parent there) {}

  /** What somebody is to a child whose parents live apart, first payer first. */
  public enum Parent {
    /** A court's decree makes him responsible for the child's health care. */
    DECREED,
    CUSTODIAL,
    CUSTODIAL_SPOUSE,
    NON_CUSTODIAL,
    NON_CUSTODIAL_SPOUSE
  }

  /** Whether it covers this person. */
  public boolean covers(Member member) {
    return persons.isEmpty() || persons.contains(member.person());
  }
}
