package org.payersim.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On what grounds somebody is covered by a plan: what the order of benefits asks.
 *
 * @param kind of plan
 * @param coordinates whether the plan has rules for coordination of benefits at all
 * @param status the employee's
 * @param employees how many the employer has
 * @param medicare what entitles to Medicare, where this is Medicare
 * @param renalSince the first month of entitlement by renal disease, where that entitles
 */
public record Sponsor(
    Kind kind,
    boolean coordinates,
    Status status,
    int employees,
    Entitlement medicare,
    Optional<LocalDate> renalSince) {
  /** An active employee of an employer neither small nor large: Medicare's limits are passed. */
  public static final Sponsor USUAL = new Sponsor(Kind.GROUP, true, Status.ACTIVE, 100);

  /** No Medicare. */
  public Sponsor(Kind kind, boolean coordinates, Status status, int employees) {
    this(kind, coordinates, status, employees, Entitlement.AGE, Optional.empty());
  }

  /** The same, as a plan of another kind. */
  public Sponsor of(Kind other) {
    return new Sponsor(other, coordinates, status, employees, medicare, renalSince);
  }

  /** Kinds of plans. */
  public enum Kind {
    GROUP,
    MEDICARE,
    MEDICAID
  }

  /** Why an employee is covered. */
  public enum Status {
    ACTIVE,
    /** Retired or laid off. */
    RETIRED,
    /** Continuation after leaving, by COBRA or a state's law. */
    COBRA
  }

  /** Why somebody has Medicare. */
  public enum Entitlement {
    AGE,
    DISABILITY,
    RENAL
  }
}
