package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the payer has on file about a family's contract, besides who is covered when.
 *
 * @param tier whom it covers
 * @param paidThrough last day premiums are paid for; empty if premiums are no matter
 * @param formerIds member numbers the family had before; claims may still carry them
 * @param sponsor on what grounds the family is covered
 * @param others coverage by other payers
 * @param injuries injuries others answer for
 */
public record Policy(
    Tier tier,
    Optional<LocalDate> paidThrough,
    List<String> formerIds,
    Sponsor sponsor,
    List<OtherCoverage> others,
    List<InjuryCase> injuries) {
  /** Covers the family of an active employee, premiums paid, and nobody else answers. */
  public static final Policy USUAL =
      new Policy(Tier.FAMILY, Optional.empty(), List.of(), Sponsor.USUAL, List.of(), List.of());

  public Policy {
    formerIds = List.copyOf(formerIds);
    others = List.copyOf(others);
    injuries = List.copyOf(injuries);
  }

  /** The same, paid through another day. */
  public Policy withPaidThrough(Optional<LocalDate> day) {
    return new Policy(tier, day, formerIds, sponsor, others, injuries);
  }

  /** Whom the contract covers. */
  public enum Tier {
    /** Nobody but the subscriber. */
    EMPLOYEE_ONLY,
    /** The subscriber and his dependents. */
    FAMILY
  }
}
