package org.payersim.eligibility;

/**
 * What became of one person of a set of enrollments.
 *
 * @param familyId number of the subscriber
 * @param person two digits within the family; empty if he is not on file
 * @param effect what was done
 */
public record EnrollmentOutcome(String familyId, String person, Effect effect) {
  /** What was done, or why nothing was. */
  public enum Effect {
    ADDED,
    CHANGED,
    ENDED,
    /** A full set did not name him. */
    ENDED_MISSING,
    /** No plan of that name on that day. */
    UNKNOWN_PLAN,
    /** A dependent of a subscriber who is not on file. */
    UNKNOWN_SUBSCRIBER,
    /** To be changed, ended or reinstated, but not on file. */
    NOT_ON_FILE,
    /** The last day comes before the first. */
    END_BEFORE_BEGIN,
    /** Coverage to begin or to end, but no day is told. */
    NO_DAY,
    /** Somebody new whose birth date is not told. */
    NO_BIRTH_DATE,
    /** Somebody new whose coverage is not told. */
    NO_COVERAGE,
    /** Of a family another sponsor enrolled, or the same under another sender. */
    OF_ANOTHER_SPONSOR;

    /** Whether nothing was done. */
    public boolean isRefused() {
      return switch (this) {
        case ADDED, CHANGED, ENDED, ENDED_MISSING -> false;
        case UNKNOWN_PLAN,
            UNKNOWN_SUBSCRIBER,
            NOT_ON_FILE,
            END_BEFORE_BEGIN,
            NO_DAY,
            NO_BIRTH_DATE,
            NO_COVERAGE,
            OF_ANOTHER_SPONSOR ->
            true;
      };
    }
  }
}
